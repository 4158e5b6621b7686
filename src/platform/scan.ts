import Taro from '@tarojs/taro';
import { fromQrCode } from './entry';

/** The decision number in a scanned code; undefined when the scan was left or holds none. */
export async function scanNumber(): Promise<string | undefined> {
  const scanned = await Taro.scanCode({}).then(({ result }) => result, () => undefined);
  return scanned === undefined ? undefined : fromQrCode(scanned).no;
}
export const canScan = true;
