import Taro from '@tarojs/taro';
import { attempt } from '../attempt';
import { linkIn } from '../entry/parse';
import type { CanScan, ScanNumber } from './types';

type Unscanned = { errMsg?: string; error?: number };

/** Alipay says by a number what WeChat says in a word. */
const wasLeft = ({ errMsg = '', error }: Unscanned): boolean => /cancel/.test(errMsg) || error === 10;

export const scanNumber: ScanNumber = () =>
  attempt(() => Taro.scanCode({})).then(
    ({ result, path }) => {
      const number = linkIn(String(result || path || '')).no;
      return number ? { kind: 'number', number } : { kind: 'other', text: String(result || path || '') };
    },
    (error: Unscanned) => ({ kind: wasLeft(error) ? 'left' : 'refused' }),
  );
export const useCanScan: CanScan = () => true;
