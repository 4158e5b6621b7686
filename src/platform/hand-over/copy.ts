import Taro from '@tarojs/taro';
import { attempt } from '../attempt';
import type { HandedOver } from './types';

export const copied = (text: string): Promise<HandedOver> =>
  attempt(() => Taro.setClipboardData({ data: text })).then(
    () => 'copied' as const,
    () => 'failed' as const,
  );
