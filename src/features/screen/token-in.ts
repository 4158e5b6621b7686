/** Of a link to one page: in its own address, or in the code that was scanned to it, which WeChat hands over as q and Alipay as qrCode. */
export const tokenIn = ({ by, q, qrCode }: Partial<Record<string, string>>): string =>
  by || /[?&]by=([\w.-]+)/.exec(q || qrCode || '')?.[1] || '';
