import type { GatewayName } from '#contract/payments';
import type { CashierOutcome, OpenCashier } from './types';

declare const my: {
  tradePay(options: {
    tradeNO: string;
    success(traded: { resultCode: string }): void;
    fail(error: { errorMessage?: string }): void;
  }): void;
};

/**
 * my.tradePay's result codes that tell something (opendocs.alipay.com/mini/api/openapi-pay). The cashier was open for all of
 * them, also for 6002, where its network was lost: whatever is not here may have been paid, and not even 9000 proves it.
 */
const outcomes: Record<string, CashierOutcome> = {
  '6001': { kind: 'cancelled' },
  '4000': { kind: 'unavailable', reason: '4000' },
};

/** Whose money goes through it. */
export const gatewayHere: GatewayName = 'alipay';
/** Whether some cashier opens from here at all. */
export const reachesCashier: boolean = true;

export const openCashier: OpenCashier = (cashier) => {
  if (cashier.kind !== 'alipay') return Promise.resolve({ kind: 'unavailable', reason: cashier.kind });
  return new Promise<CashierOutcome>((resolve) => {
    my.tradePay({
      tradeNO: cashier.tradeNO,
      success: ({ resultCode }) => resolve(outcomes[resultCode] ?? { kind: 'returned' }),
      fail: ({ errorMessage }) => resolve({ kind: 'unavailable', reason: errorMessage ?? 'tradePay failed' }),
    });
  }).catch(() => ({ kind: 'unavailable', reason: 'tradePay is not there' }));
};
