import Taro from '@tarojs/taro';
import type { TreasuryCashier } from '#contract/treasury';

/** Whether the treasury's own cashier, which is WeChat's, can be reached from here at all. */
export const reachesTreasury = true;

/** Goes to the treasury's cashier, another mini-program. Whoever comes back is answered by the service, not by what that one says. */
export async function openTreasuryCashier(cashier: TreasuryCashier): Promise<void> {
  if (cashier.kind === 'mini_program') await Taro.navigateToMiniProgram({ appId: cashier.appId, path: cashier.path });
}
