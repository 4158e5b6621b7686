import type { QuoteItem } from '#contract/payments';
import { isOpen } from '#domain/attempt-lifecycle';
import { Refused, type Person, type Runtime } from '../ports';
import type { Database } from '../store/database';
import type { GatewayPoller } from './poll-gateway';

type RivalDeps = { db: Database; gatewayPoller: GatewayPoller; runtime: Runtime };

/** An older cashier for the same decisions is closed, with the gateway's proof, before a new one opens. */
export async function closeRivalCashiers(
  { db, gatewayPoller, runtime }: RivalDeps,
  person: Person,
  quote: { id: string; items: QuoteItem[] },
): Promise<void> {
  const numbers = quote.items.map(({ decisionNumber }) => decisionNumber);
  const holders = await db
    .selectFrom('attempt_items')
    .innerJoin('attempts', 'attempts.id', 'attempt_items.attempt_id')
    .selectAll('attempts')
    .distinctOn('attempts.id')
    .where('holds', '=', true)
    .where('decision_number', 'in', numbers)
    .where('quote_id', '!=', quote.id)
    .execute();
  for (const holder of holders) {
    if (!isOpen(holder.state)) throw new Refused('decision_paid');
    const abandoned = runtime.now().getTime() - holder.created_at > 120_000;
    if (holder.person_id !== person.id && !abandoned) throw new Refused('already_being_paid');
    const after = await gatewayPoller.closeOrConfirm(holder.id);
    if (after.state === 'closed') continue;
    throw new Refused(isOpen(after.state) ? 'already_being_paid' : 'decision_paid');
  }
}
