import { openAlipay } from './alipay-driver';
import { cashierStories, toTheCashier } from '../refusals/cashier-stories';
import type { Platform } from '../refusals/no-from-the-platform';
import { alipayRefusals } from '../phone/refusing';

const networkLost: typeof cashierStories = {
  'the network is lost in the cashier (6002): nobody says that it did not open, the service is asked': async (
    scene,
  ) => {
    const lost = { how: 'answers', words: { resultCode: '6002', memo: '网络连接出错' } } as const;
    scene.driver.refuse((call) => (call === 'tradePay' ? lost : undefined));
    await toTheCashier(scene, scene.house.samples.anotherDecisionNumber);
    await scene.driver.see('t-state-confirming');
  },
};

export const alipay: Platform = {
  name: 'in Alipay',
  folder: 'dist/alipay',
  open: openAlipay,
  refusals: alipayRefusals,
  leaving: { how: 'fail', words: { error: 10, errorMessage: '用户取消' } },
  ownStories: networkLost,
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
};
