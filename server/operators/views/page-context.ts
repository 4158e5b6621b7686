import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { wordsIn, type Language, type PageWords } from '../words';
import type { Who } from '../route';

/** What every part of a page may need; of a page before sign-in there is no person and no form. */
export type PageContext = {
  language: Language;
  words: PageWords;
  now: number;
  path: string;
  csrf: string;
  who?: Who;
};
const Context = createContext<PageContext>({
  language: 'zh-CN',
  words: wordsIn('zh-CN'),
  now: 0,
  path: '/operator',
  csrf: '',
});
export const PageContextProvider = Context.Provider;
export const usePage = (): PageContext => useContext(Context);
