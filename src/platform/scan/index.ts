import Taro from '@tarojs/taro';
import { fromQrCode } from '../entry/parse';
import type { ScanNumber } from './types';

type Unscanned = { errMsg?: string; error?: number };

/** Alipay says by a number what WeChat says in a word. */
const wasLeft = ({ errMsg = '', error }: Unscanned): boolean => /cancel/.test(errMsg) || error === 10;

export const scanNumber: ScanNumber = () =>
  Taro.scanCode({}).then(
    ({ result }) => {
      const { no } = fromQrCode(result);
      return no ? { kind: 'number', number: no } : { kind: 'other' };
    },
    (error: Unscanned) => ({ kind: wasLeft(error) ? 'left' : 'refused' }),
  );
export const canScan: boolean = true;
