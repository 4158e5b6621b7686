import { useState } from 'react';
import { firstPayment } from '#domain/payments/payment-size';
import { session } from '../../../api/http';
import { openPayment, pollPayment } from '../../../api/payments';
import { agreementVersion } from '../../../features/pay/agreement-version';
import { rememberPayment } from '../../../features/pay/pending-payment';
import { goOn, goTo } from '../../../features/screen/routes';
import { leave, useAct } from '../../../features/screen/hooks/use-act';
import { useParams } from '../../../features/screen/hooks/use-params';
import { openCashier } from '../../../platform/cashier';
import type { CashierOutcome } from '../../../platform/cashier/types';
import { useCashierAway } from './cashier-away';
import { endsQuote, useQuote } from './use-quote';

/**
 * Quotes anew each time the page is shown; after the cashier, whatever it said or did not say, the service is asked. elsewhere: what was
 * asked for, where its payee takes no money here.
 */
export function useCheck() {
  const { decisions = '', paidFor, issued, by } = useParams();
  const { now: numbers, later } = firstPayment(decisions.split(',').filter(Boolean));
  const asked = useQuote({ numbers, paidFor: paidFor === 'other' ? 'other' : 'mine', by });
  const { act, busy, failure: refused, free } = useAct();
  const over = asked.over ?? (endsQuote(refused?.code) ? refused?.code : undefined);
  const quote = over ? undefined : asked.value;
  const [outcome, setOutcome] = useState<CashierOutcome['kind']>();
  const away = useCashierAway(free);

  const pay = () =>
    act(async () => {
      if (!quote) return undefined;
      if ((await session()).agreedVersion !== agreementVersion) return leave(() => goTo('agreement'));
      const opened = await openPayment(quote.id).catch(asked.askAnew);
      if (!opened) return undefined;
      const { paymentId, cashier } = opened;
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
    ...{ isOver: over !== undefined, elsewhere: over === 'not_taken_here' ? numbers[0] : undefined },
    failure: asked.failure ?? refused?.text,
    reload: asked.reload,
    pay,
    busy,
    outcome,
    issued: issued === '1',
    later,
    /** Whoever was asked to pay asks nobody else. */
    mayAsk: !by && numbers.length === 1,
  };
}
