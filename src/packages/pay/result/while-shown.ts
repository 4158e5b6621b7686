import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';

/** Begins each time the page comes into sight, and ends what waits when it leaves it. again: later, if it is still in sight. */
export function useWhileShown(begin: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const isShown = useRef(false);
  const leave = () => {
    isShown.current = false;
    clearTimeout(timer.current);
  };
  useDidShow(() => {
    isShown.current = true;
    begin();
  });
  useDidHide(leave);
  useEffect(() => leave, []);
  return {
    again: (work: () => void, waitMs: number): void => {
      clearTimeout(timer.current);
      if (isShown.current) timer.current = setTimeout(work, waitMs);
    },
  };
}
