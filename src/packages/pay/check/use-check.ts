import { useState } from 'react';
import type { PaidFor } from '#contract/payments';
import { firstPayment } from '#domain/payment-size';
import { session } from '../../../api/http';
import { fetchQuote, openPayment, pollPayment } from '../../../api/payments';
import { agreementVersion } from '../../../features/pay/agreement-version';
import { rememberPayment } from '../../../features/pay/pending-payment';
import { goOn, goTo } from '../../../features/screen/routes';
import { leave, useAct } from '../../../features/screen/use-act';
import { useLoaded } from '../../../features/screen/use-loaded';
import { useParams } from '../../../features/screen/use-params';
import { openCashier } from '../../../platform/cashier';
import type { CashierOutcome } from '../../../platform/cashier/types';
import { paidMeanwhile, useCashierAway } from './cashier-away';

/** What is due now; where it was paid while the app was away, the way leads on to what became of it. */
async function quoteOf(numbers: string[], paidFor: PaidFor, by: string | undefined) {
  const paid = await paidMeanwhile(numbers);
  if (paid) goOn('result', { id: paid });
  return fetchQuote(numbers, paidFor, by);
}

/** Quotes anew each time the page is shown; after the cashier, whatever it said or did not say, the service is asked. */
export function useCheck() {
  const { decisions = '', paidFor, issued, by } = useParams();
  const { now: numbers, later } = firstPayment(decisions.split(',').filter(Boolean));
  const {
    value: quote,
    failure,
    reload,
  } = useLoaded(() => quoteOf(numbers, paidFor === 'other' ? 'other' : 'mine', by));
  const { act, busy, failure: refused, free } = useAct();
  const [outcome, setOutcome] = useState<CashierOutcome['kind']>();
  const away = useCashierAway(free);

  const pay = () =>
    act(async () => {
      if (!quote) return undefined;
      if ((await session()).agreedVersion !== agreementVersion) return leave(() => goTo('agreement'));
      const { paymentId, cashier } = await openPayment(quote.id);
      rememberPayment(paymentId);
      const toResult = () => leave(() => goOn('result', { id: paymentId }));
      if (cashier.kind === 'paid') return toResult();
      away.left(paymentId);
      const { kind } = await openCashier(cashier);
      if (!away.isBack(paymentId)) return undefined;
      const known = kind === 'returned' || (await pollPayment(paymentId)).state !== 'confirming';
      if (known) return toResult();
      setOutcome(kind);
      return undefined;
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
    /** Whoever was asked to pay asks nobody else. */
    mayAsk: !by && numbers.length === 1,
  };
}
