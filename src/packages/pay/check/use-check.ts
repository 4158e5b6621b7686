import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { PaidFor } from '#contract/payments';
import { firstPayment } from '#domain/payment-size';
import { session } from '../../../api/http';
import { fetchQuote, pollPayment, openPayment } from '../../../api/payments';
import { agreementVersion } from '../../../features/pay/agreement-version';
import { rememberPayment } from '../../../features/pay/pending-payment';
import { goOn, goTo } from '../../../features/screen/routes';
import { useAct } from '../../../features/screen/use-act';
import { useLoaded } from '../../../features/screen/use-loaded';
import { openCashier } from '../../../platform/cashier';
import type { CashierOutcome } from '../../../platform/cashier/types';

/** Quotes anew each time the page is shown; after the cashier, whatever it said, the service is asked. */
export function useCheck() {
  const { decisions = '', paidFor = 'mine', issued } = useRouter().params;
  const { now: numbers, later } = firstPayment(decodeURIComponent(decisions).split(',').filter(Boolean));
  const { value: quote, failure, reload } = useLoaded(() => fetchQuote(numbers, paidFor as PaidFor));
  const { act, busy, failure: refused } = useAct();
  const [outcome, setOutcome] = useState<CashierOutcome['kind']>();

  const pay = () =>
    act(async () => {
      if (!quote) return;
      if ((await session()).agreedVersion !== agreementVersion) return goTo('agreement');
      const { paymentId, cashier } = await openPayment(quote.id);
      rememberPayment(paymentId);
      if (cashier.kind === 'paid') return goOn('result', { id: paymentId });
      const { kind } = await openCashier(cashier);
      const known = kind === 'returned' || (await pollPayment(paymentId)).state !== 'confirming';
      if (known) return goOn('result', { id: paymentId });
      setOutcome(kind);
    });
  return {
    quote,
    failure: failure ?? refused?.text,
    code: refused?.code,
    reload,
    pay,
    busy,
    outcome,
    issued: issued === '1',
    later,
  };
}
