import Taro from '@tarojs/taro';
import type { Cashier } from '#contract/payments';
import type { CashierOutcome } from './cashier';

export async function openCashier(cashier: Cashier): Promise<CashierOutcome> {
  if (cashier.kind !== 'wechat') return { kind: 'unavailable', reason: cashier.kind };
  const { kind: _, ...request } = cashier;
  try {
    await Taro.requestPayment(request);
    return { kind: 'returned' };
  } catch (error) {
    const reason = (error as { errMsg?: string }).errMsg ?? String(error);
    return reason.endsWith('cancel') ? { kind: 'cancelled' } : { kind: 'unavailable', reason };
  }
}
