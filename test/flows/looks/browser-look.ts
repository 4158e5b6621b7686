import type { Lent } from '../browser/browser-lent-by-wechat';

/** scale: of the text where it is large, above our own. userAgent: in which app the page is; inWechat: WeChat's own browser. isOld: the oldest that is stated. */
export type Look = {
  name: string;
  colorScheme?: 'light' | 'dark';
  locale?: string;
  deviceScaleFactor?: number;
  width?: number;
  height?: number;
  scale?: number;
  userAgent?: string;
  inWechat?: boolean;
  /** Inside WeChat: what the phone lends a page that WeChat has taken; without it every page is refused. */
  lends?: Lent;
  isOld?: boolean;
};
