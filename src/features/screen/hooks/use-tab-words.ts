import { useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { useWords } from '../../../i18n/language';
import { tabs } from '../../../i18n/topics/tabs';
import { nameTabs } from '../../../platform/tab-bar';

/** The platform's own bar in the reader's language: what the build wrote into it is in the first one. */
export function useTabWords(): void {
  const words = useWords(tabs);
  const isShown = useRef(false);
  const say = () => nameTabs([words.home, words.records, words.me]);
  useDidShow(() => {
    isShown.current = true;
    say();
  });
  useEffect(() => {
    if (isShown.current) say();
  }, [words]); // eslint-disable-line react-hooks/exhaustive-deps -- other words alone
}
