/** Each language by its own name; the first is what the pages are built with. A line here and a folder beside are a language. */
export const languages = {
  'zh-CN': '简体中文',
  en: 'English',
};
export type Language = keyof typeof languages;
