import { linkIn } from '../../../platform/entry/parse';

/** Of the page's own address, or of the code that was scanned to it: WeChat hands that over as q, Alipay as qrCode. */
export const tokenIn = ({ by, q, qrCode }: Partial<Record<string, string>>): string =>
  by || linkIn(q || qrCode || '').by || '';
