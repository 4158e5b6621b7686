import { useDidShow } from '@tarojs/taro';
import { useRef } from 'react';
import type { Payment } from '#contract/payments';
import { pollPayment } from '../../../api/payments';
import { forgetPayment, pendingPayments } from '../../../features/pay/pending-payment';
import { goOn } from '../../../features/screen/routes';

/**
 * A cashier that is left by the task switcher or a gesture may never call back. Once this page is in sight again its payment is
 * asked for; a cashier that answers meanwhile is heard.
 */
export function useCashierAway(free: () => void) {
  const open = useRef<string>();
  const look = async (id: string) => {
    const payment = await pollPayment(id).catch(() => undefined);
    if (open.current !== id) return;
    open.current = undefined;
    free();
    if (payment) goOn('result', { id });
  };
  useDidShow(() => {
    if (open.current) void look(open.current);
  });
  return {
    left: (id: string): void => {
      open.current = id;
    },
    /** Whether the cashier's answer is the first that is heard of this payment. */
    isBack: (id: string): boolean => {
      const isFirst = open.current === id;
      if (isFirst) open.current = undefined;
      return isFirst;
    },
  };
}

/** The payment for these decisions that was under way when the app, or the browser's page, was left, once it is more than open. */
export async function paidMeanwhile(numbers: readonly string[]): Promise<string | undefined> {
  const asked = await Promise.all(pendingPayments().map((id) => pollPayment(id).catch(() => undefined)));
  const ended = asked.flatMap((payment) => (payment && payment.state !== 'confirming' ? [payment] : []));
  ended.forEach(({ id }) => forgetPayment(id));
  const isForThese = ({ items }: Payment) => items.some(({ decisionNumber }) => numbers.indexOf(decisionNumber) >= 0);
  return ended.find((payment) => payment.state !== 'not_paid' && isForThese(payment))?.id;
}
