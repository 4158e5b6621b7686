import Taro from '@tarojs/taro';
import type { OpenTreasuryCashier } from './types';

export const reachesTreasury: boolean = true;

/** Another mini-program. */
export const openTreasuryCashier: OpenTreasuryCashier = async (cashier) => {
  if (cashier.kind === 'mini_program') await Taro.navigateToMiniProgram({ appId: cashier.appId, path: cashier.path });
};
