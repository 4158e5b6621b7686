import type { CashierOutcome, OpenCashier } from './types';

declare const my: {
  tradePay(options: {
    tradeNO: string;
    success(traded: { resultCode: string }): void;
    fail(error: { errorMessage?: string }): void;
  }): void;
};

/** my.tradePay's result codes. Not even 9000 proves a payment: only the service knows. */
const outcomes: Record<string, CashierOutcome> = {
  '9000': { kind: 'returned' },
  '8000': { kind: 'returned' },
  '6004': { kind: 'returned' },
  '6001': { kind: 'cancelled' },
};

export const reachesCashier: boolean = true;

export const openCashier: OpenCashier = (cashier) => {
  if (cashier.kind !== 'alipay') return Promise.resolve({ kind: 'unavailable', reason: cashier.kind });
  return new Promise((resolve) => {
    my.tradePay({
      tradeNO: cashier.tradeNO,
      success: ({ resultCode }) => resolve(outcomes[resultCode] ?? { kind: 'unavailable', reason: resultCode }),
      fail: ({ errorMessage }) => resolve({ kind: 'unavailable', reason: errorMessage ?? 'tradePay failed' }),
    });
  });
};
