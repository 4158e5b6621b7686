/** @jest-environment ./test/flows/phone-environment.cjs */
import { openAlipay } from './alipay-driver';
import { walkRefused } from './no-from-the-platform';
import { alipayRefusals } from './refusing';

walkRefused({
  name: 'in Alipay',
  folder: 'dist/alipay',
  open: openAlipay,
  refusals: alipayRefusals,
  leaving: { how: 'fail', words: { error: 10, errorMessage: '用户取消' } },
  calls: [
    'setStorageSync',
    'getStorageSync',
    'removeStorageSync',
    'getSystemInfoSync',
    'setNavigationBar',
    'stopPullDownRefresh',
    'getUpdateManager',
    'getSetting',
    'createCameraContext',
  ],
});
