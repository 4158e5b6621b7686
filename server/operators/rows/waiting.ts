import type { Actor } from '../../ops/audit';
import { proposalsWaiting } from '../../ops/refunds/proposals';
import type { Database } from '../../store/database';

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
