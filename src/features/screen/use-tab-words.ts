import Taro, { useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { useWords } from '../../i18n/language';
import { titles } from '../../i18n/topics/titles';

/** The platform's own bar in the reader's language: what the build wrote into it is in the first one. */
export function useTabWords(): void {
  const { tabs } = useWords(titles);
  const isShown = useRef(false);
  const say = () =>
    [tabs.home, tabs.records, tabs.me].forEach((text, index) => void Taro.setTabBarItem({ index, text }));
  useDidShow(() => {
    isShown.current = true;
    say();
  });
  useEffect(() => {
    if (isShown.current) say();
  }, [tabs]); // eslint-disable-line react-hooks/exhaustive-deps -- other words alone
}
