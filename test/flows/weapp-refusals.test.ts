/** @jest-environment ./test/flows/phone-environment.cjs */
import { walkRefused } from './no-from-the-platform';
import { wechatRefusals } from './refusing';
import { openWeapp } from './weapp-driver';

walkRefused({
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
});
