import { useEffect, useState } from 'react';
import { onPageState, pageState, type PageState } from './config';

/** Whether the page has the phone's parts from WeChat, as it changes. */
export function usePageState(): PageState {
  const [state, hear] = useState(pageState);
  useEffect(() => {
    hear(pageState());
    return onPageState(() => hear(pageState()));
  }, []);
  return state;
}
