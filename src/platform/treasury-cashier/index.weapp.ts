import Taro from '@tarojs/taro';
import { attempt } from '../attempt';
import type { OpenTreasuryCashier } from './types';

export const reachesTreasury: boolean = true;

/** Another mini-program. WeChat asks the person first, and says cancel when they stay. */
export const openTreasuryCashier: OpenTreasuryCashier = async (cashier) => {
  if (cashier.kind !== 'mini_program') return 'refused';
  const { appId, path } = cashier;
  return attempt(() => Taro.navigateToMiniProgram({ appId, path })).then(
    () => 'opened' as const,
    ({ errMsg = '' }: { errMsg?: string }) => (/cancel/.test(errMsg) ? 'left' : 'refused'),
  );
};
