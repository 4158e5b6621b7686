import type { NewTreasuryOrder } from '#contract/treasury';
import { parseDecisionNumber } from '#domain/input/decision-number';
import type { AsksOfNumbers } from '../limits/asked-by';
import { decisionView } from '../decisions/decision-view';
import { Refused, type Clock, type PaymentStatuses } from '../ports';

type OwedDeps = { cachedBureau: AsksOfNumbers; paymentStatuses: PaymentStatuses; runtime: Clock };

/**
 * The whole number of a decision that the treasury collects, at the amount that the person was shown.
 * @throws Refused not_found, amount_changed, decision_paid, already_being_paid, bureau_down, malformed_number
 */
export async function owedNumber(
  { cachedBureau, paymentStatuses, runtime }: OwedDeps,
  { number: text, totalFen }: NewTreasuryOrder,
): Promise<string> {
  const parsed = parseDecisionNumber(text);
  if (!parsed.ok) throw new Refused(parsed.error.code, { field: 'number', at: parsed.error.at });
  const { value: decision, source } = await cachedBureau.decision(parsed.value);
  if (source.reason === 'not_listed_yet') throw new Refused('not_listed_yet');
  if (source.state !== 'live') throw new Refused('bureau_down');
  const paymentStatus = (await paymentStatuses([decision.number])).get(decision.number);
  const { status, totalFen: due } = decisionView({
    decision,
    paymentStatus,
    source,
    ofMyCar: false,
    now: runtime.now(),
  });
  if (status === 'paying') throw new Refused('already_being_paid');
  if (status === 'paid' || status === 'paid_unconfirmed') throw new Refused('decision_paid');
  if (status !== 'at_treasury') throw new Refused('not_found', { field: 'number' });
  if (due !== totalFen) throw new Refused('amount_changed');
  return decision.number;
}
