import Taro from '@tarojs/taro';
import { fromQrCode } from './entry';

/** other: a code without a decision number. left: the person went back without one. refused: the camera could not be used. */
export type Scanned = { kind: 'number'; number: string } | { kind: 'other' | 'left' | 'refused' };
type Unscanned = { errMsg?: string; error?: number };

/** Alipay says by a number what WeChat says in a word. */
const wasLeft = ({ errMsg = '', error }: Unscanned): boolean => /cancel/.test(errMsg) || error === 10;

export const scanNumber = (): Promise<Scanned> =>
  Taro.scanCode({}).then(
    ({ result }) => {
      const { no } = fromQrCode(result);
      return no ? { kind: 'number', number: no } : { kind: 'other' };
    },
    (error: Unscanned) => ({ kind: wasLeft(error) ? 'left' : 'refused' }),
  );
export const canScan = true;
