import type { Platform } from '#contract/session';
import type { Settings } from '../settings';

/** Which of our apps signs people in on a platform; a browser outside WeChat has none. */
export const appOf =
  ({ wechat, alipay }: Pick<Settings, 'wechat' | 'alipay'>) =>
  (platform: Platform): string =>
    ({ weapp: wechat.appId, h5: wechat.webAppId, alipay: alipay.appId, browser: '' })[platform];
