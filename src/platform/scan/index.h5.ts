import { linkIn } from '../entry/parse';
import { lent } from '../wechat-page/config';
import { usePageState } from '../wechat-page/use-page-state';
import type { CanScan, ScanNumber } from './types';

/** A plain browser has no scanner; WeChat lends its own to a page that it has taken. */
export const useCanScan: CanScan = () => usePageState() === 'ready';

export const scanNumber: ScanNumber = async () => {
  const { said, answer } = await lent('scanQRCode', { needResult: 1, scanType: ['qrCode', 'barCode'] });
  if (said === 'cancel') return { kind: 'left' };
  const text = said === 'ok' ? textIn(answer.resultStr) : '';
  if (!text) return { kind: 'refused' };
  const number = linkIn(text).no;
  return number ? { kind: 'number', number } : { kind: 'other', text };
};

/** iOS lays it in JSON; of a bar code its kind stands before it: CODE_128,1101… */
function textIn(result: unknown): string {
  const text = typeof result === 'string' ? result : '';
  const inside = /"scan_result"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(text)?.[1];
  return (inside ? String(JSON.parse(inside)) : text).replace(/^[A-Z][A-Z0-9_]*,/, '');
}
