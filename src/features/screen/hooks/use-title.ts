import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { useWords } from '../../../i18n/language';
import { titles } from '../../../i18n/topics/titles';
import { showTitle } from '../../../platform/title';

/** The page's title in the reader's language: what the build wrote into the page is in the first one. */
export function useTitle(name: 'fines' | 'payment'): void {
  const title = useWords(titles)[name];
  const isShown = useRef(false); // the bar belongs to the page in sight, and those below it hear of a new language too
  const show = () => showTitle(title);
  useDidShow(() => {
    isShown.current = true;
    show();
  });
  useDidHide(() => {
    isShown.current = false;
  });
  useEffect(() => {
    if (isShown.current) show();
  }, [title]); // eslint-disable-line react-hooks/exhaustive-deps -- another title alone
}
