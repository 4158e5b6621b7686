import { confirmWithinMs, type Proposal } from '../../ops/refunds';
import type { Actor } from '../../ops/audit';
import type { Database } from '../../store/database';

export type Waiting = { token: string; at: number; actor: string; paymentId: string; proposal: Proposal };

/** Refunds that were proposed a moment ago and nobody has confirmed, the oldest first. */
export async function proposalsWaiting({ db, runtime }: Pick<Actor, 'db' | 'runtime'>): Promise<Waiting[]> {
  const rows = await db
    .selectFrom('audit_log')
    .selectAll()
    .where('act', 'in', ['refund proposed', 'refund confirmed'])
    .where('at', '>', runtime.now().getTime() - confirmWithinMs)
    .orderBy('at')
    .execute();
  const confirmed = new Set(
    rows.filter(({ act }) => act === 'refund confirmed').map(({ details }) => (details as { token?: string }).token),
  );
  return rows
    .filter(({ id, act }) => act === 'refund proposed' && !confirmed.has(id))
    .map(({ id, at, actor, subject, details }) => ({
      token: id,
      at,
      actor,
      paymentId: subject ?? '',
      proposal: details as Proposal,
    }));
}

const counted = async (query: { execute(): Promise<{ count: number | string | bigint }[]> }): Promise<number> =>
  Number((await query.execute())[0]!.count);

export const openCaseCount = (db: Database): Promise<number> =>
  counted(
    db
      .selectFrom('cases')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('closed_at', 'is', null),
  );
export const unansweredCount = (db: Database): Promise<number> =>
  counted(
    db
      .selectFrom('reports')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('answered_at', 'is', null),
  );

/** What waits for a person, beside the places of the menu. */
export async function waitingCounts(actor: Pick<Actor, 'db' | 'runtime'>) {
  const [cases, reports, refunds] = await Promise.all([
    openCaseCount(actor.db),
    unansweredCount(actor.db),
    proposalsWaiting(actor),
  ]);
  return { cases, reports, refunds: refunds.length };
}
