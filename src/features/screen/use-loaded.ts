import Taro, { useDidShow } from '@tarojs/taro';
import { useCallback, useState } from 'react';
import { wordsFor } from '../../i18n/refusals';

export type Loaded<T> = { value: T | undefined; failure: string | undefined; reload: () => Promise<void> };

/** Reads each time the page is shown; a failure keeps what was read before and says what to do. */
export function useLoaded<T>(read: () => Promise<T>, deps: readonly unknown[] = []): Loaded<T> {
  const [state, show] = useState<{ value?: T; failure?: string }>({});
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the caller names what the reading depends on
  const load = useCallback(async () => {
    try {
      show({ value: await read() });
    } catch (error) {
      show(({ value }) => ({ ...(value !== undefined && { value }), failure: wordsFor(error) }));
    }
    Taro.stopPullDownRefresh?.();
  }, deps);
  useDidShow(() => void load());
  return { value: state.value, failure: state.failure, reload: load };
}
