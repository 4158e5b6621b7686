import type { QuoteItem } from '#contract/payments';
import { isOpen } from '#domain/lives/attempt-lifecycle';
import { givesWay, mayHold } from '#domain/payments/payment-hold';
import { Refused, type Person, type Runtime } from '../../ports';
import type { Database } from '../../store/database';
import type { Attempt } from '../attempts';
import { claimantOf, holdOf } from './claimants';
import type { GatewayPoller } from '../proofs/poll-gateway';

type RivalDeps = { db: Database; gatewayPoller: GatewayPoller; runtime: Runtime };
type Asker = Person & { ip: string };

/**
 * An older cashier for the same decisions is closed, with the gateway's proof, before a new one opens.
 * @throws Refused already_being_paid, decision_paid, too_many_requests
 */
export async function closeRivalCashiers(
  deps: RivalDeps,
  person: Asker,
  quote: { id: string; items: QuoteItem[] },
): Promise<void> {
  const numbers = quote.items.map(({ decisionNumber }) => decisionNumber);
  if (!mayHold(await claimantOf(deps, asking(person), numbers))) throw new Refused('too_many_requests');
  for (const [holder, held] of await holdersOf(deps.db, numbers, quote.id)) {
    if (!isOpen(holder.state)) throw new Refused('decision_paid');
    if (!(await makesWay(deps, { holder, held, person }))) throw new Refused('already_being_paid');
    const after = await deps.gatewayPoller.closeOrConfirm(holder.id);
    if (after.state === 'closed') continue;
    throw new Refused(isOpen(after.state) ? 'already_being_paid' : 'decision_paid');
  }
}

const asking = ({ id, platform, ip }: Asker) => ({
  personId: id,
  isVisitor: platform === 'browser',
  address: ip,
});

/** Who is first is asked about the decisions that both want: a stranger may hold twenty beside them. */
async function makesWay(
  deps: RivalDeps,
  { holder, held, person }: { holder: Attempt; held: readonly string[]; person: Asker },
): Promise<boolean> {
  if (holder.person_id === person.id) return true;
  const asker = await claimantOf(deps, asking(person), held);
  return givesWay(await holdOf(deps, holder, held), asker, deps.runtime.now().getTime());
}

/** Whoever holds any of these decisions, with those of them that it holds. */
async function holdersOf(db: Database, numbers: readonly string[], quoteId: string): Promise<[Attempt, string[]][]> {
  const rows = await db
    .selectFrom('attempt_items')
    .innerJoin('attempts', 'attempts.id', 'attempt_items.attempt_id')
    .selectAll('attempts')
    .select('decision_number')
    .where('holds', '=', true)
    .where('decision_number', 'in', numbers)
    .where('quote_id', '!=', quoteId)
    .execute();
  const holders = new Map(rows.map(({ decision_number: _, ...attempt }) => [attempt.id, attempt]));
  return [...holders.values()].map((holder) => [
    holder,
    rows.filter(({ id }) => id === holder.id).map(({ decision_number }) => decision_number),
  ]);
}
