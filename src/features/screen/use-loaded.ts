import Taro, { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { wordsFor } from '../../i18n/refusal';

export type Loaded<T> = { value: T | undefined; failure: string | undefined; reload: () => Promise<void> };

/** Reads each time the page is shown; a failure keeps what was read before and says what to do. */
export function useLoaded<T>(read: () => Promise<T>): Loaded<T> {
  const [state, show] = useState<{ value?: T; failure?: string }>({});
  const load = async () => {
    try {
      show({ value: await read() });
    } catch (error) {
      show(({ value }) => ({ ...(value !== undefined && { value }), failure: wordsFor(error) }));
    }
    Taro.stopPullDownRefresh?.();
  };
  useDidShow(() => void load());
  return { value: state.value, failure: state.failure, reload: load };
}
