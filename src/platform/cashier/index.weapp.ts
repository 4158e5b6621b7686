import type { Cashier, GatewayName } from '#contract/payments';
import type { CashierOutcome, OpenCashier } from './types';

type SignedRequest = Omit<Extract<Cashier, { kind: 'wechat' }>, 'kind'>;
declare const wx: {
  requestPayment(options: SignedRequest & { success(): void; fail(error: { errMsg?: string }): void }): void;
};

/** Whose money goes through it. */
export const gatewayHere: GatewayName = 'wechat';
/** Whether some cashier opens from here at all. */
export const reachesCashier: boolean = true;

/** With callbacks, not a promise: Taro makes none of this call, and older WeChat clients give none. */
export const openCashier: OpenCashier = (cashier) => {
  if (cashier.kind !== 'wechat') return Promise.resolve({ kind: 'unavailable', reason: cashier.kind });
  const { kind: _, ...request } = cashier;
  return new Promise<CashierOutcome>((resolve) => {
    wx.requestPayment({
      ...request,
      success: () => resolve({ kind: 'returned' }),
      fail: ({ errMsg = 'requestPayment:fail' }) =>
        resolve(/cancel/.test(errMsg) ? { kind: 'cancelled' } : { kind: 'unavailable', reason: errMsg }),
    });
  }).catch(() => ({ kind: 'unavailable', reason: 'requestPayment is not there' }));
};
