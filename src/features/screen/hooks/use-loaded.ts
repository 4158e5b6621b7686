import { useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { wordsFor } from '../../../i18n/refusal';
import { whenOnline } from '../../../platform/reconnect';
import { endPullDown } from '../../../platform/title';

export type Loaded<T> = { value: T | undefined; failure: string | undefined; reload: () => Promise<void> };

/**
 * Reads each time the page is shown; a failure keeps what was read before and says what to do. Answers come in any order: what is
 * shown is the answer to the later question.
 */
export function useLoaded<T>(read: () => Promise<T>): Loaded<T> {
  const [state, show] = useState<{ value?: T; failure?: string }>({});
  const turns = useRef({ asked: 0, answered: 0 });
  const load = async () => {
    const mine = (turns.current.asked += 1);
    const isLater = () => mine > turns.current.answered;
    try {
      const value = await read();
      if (isLater()) {
        turns.current.answered = mine;
        show({ value });
      }
    } catch (error) {
      if (isLater()) show(({ value }) => ({ ...(value !== undefined && { value }), failure: wordsFor(error) }));
    }
    if (mine === turns.current.asked) endPullDown();
  };
  useDidShow(() => void load());
  useEffect(() => (state.failure ? whenOnline(() => void load()) : undefined), [state.failure]); // eslint-disable-line react-hooks/exhaustive-deps -- what could not be read comes by itself
  return { value: state.value, failure: state.failure, reload: load };
}
