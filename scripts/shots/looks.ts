import { steps } from './walk';

export type Look = {
  width: number;
  colorScheme: 'light' | 'dark';
  locale: 'zh-CN' | 'en';
  size: 'standard' | 'large' | 'largest';
};
/** Of the window that a picture is taken of. */
export const height = 1000;
const plain: Look = { width: 375, colorScheme: 'light', locale: 'zh-CN', size: 'standard' };
const all: Look[] = [
  plain,
  { ...plain, colorScheme: 'dark' },
  { ...plain, width: 320, size: 'largest' },
  { ...plain, width: 320, locale: 'en', size: 'largest' },
  { ...plain, width: 430, colorScheme: 'dark', locale: 'en' },
];

export const nameOf = ({ width, colorScheme, locale, size }: Look): string =>
  `${width}-${colorScheme}-${locale}${size === 'standard' ? '' : `-${size}`}`;

/** The looks that were named, and the names of screens that were. */
export function asked(words: readonly string[]): { looks: Look[]; names: string[] } {
  const width = Number(words.find((word) => /^\d+$/.test(word)) ?? plain.width);
  const one: Look = {
    width,
    colorScheme: words.includes('dark') ? 'dark' : 'light',
    locale: words.includes('en') ? 'en' : 'zh-CN',
    size: words.includes('largest') ? 'largest' : words.includes('large') ? 'large' : 'standard',
  };
  const names = words.filter((word) => steps.some(({ name }) => name === word));
  return { looks: words.includes('all') ? all : [one], names };
}
