import type { Platform } from '../refusals/no-from-the-platform';
import { wechatRefusals } from '../phone/refusing';
import { openWeapp } from './weapp-driver';

export const weapp: Platform = {
  name: 'in WeChat',
  folder: 'dist/weapp',
  open: openWeapp,
  refusals: wechatRefusals,
  calls: [
    'setStorageSync',
    'getStorageSync',
    'removeStorageSync',
    'getSystemInfoSync',
    'setNavigationBarTitle',
    'stopPullDownRefresh',
    'getUpdateManager',
    'getSetting',
    'createCameraContext',
    'createSelectorQuery',
  ],
};
