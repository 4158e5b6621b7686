import { dayOf } from '#domain/days/day';
import { explainCases, openCases } from '../../cases/open-cases';
import { Refused, type Runtime } from '../../ports';
import type { DifferenceKind } from '../../store/tables/case-tables';
import type { Database } from '../../store/database';
import type { Attempt, Item } from '../attempts';

/** So long a bureau that is away is its own business; then a person has to ask it. */
const patienceMs = 3_600_000;
const kinds: readonly DifferenceKind[] = ['write_back_refused', 'write_back_waits'];
/** A job that has just failed is put back a moment later, and would be left behind by those made due before. */
const stillComingMs = 5000;
const betweenMs = 1000;
const togetherMs = 600_000;
/** What passes by itself. Any other refusal comes again however often it is told. */
const passing: readonly string[] = ['bureau_down', 'source_busy', 'answer_unclear'];

export type Waiting = ReturnType<typeof createWaiting>;
type WaitingDeps = { db: Database; runtime: Runtime; alarm?: (details: object) => void };

/** Payments of which the bureau does not take our word: who has to know, and which goes first when it is back. */
export function createWaiting({ db, runtime, alarm = () => undefined }: WaitingDeps) {
  let isAway = false;
  let failedAt = -Infinity;
  let madeDueAt = -Infinity;
  let alarmedAt = -Infinity;

  /** Another job may have learned meanwhile what the bureau made of it; a case opened now would be closed by nobody. */
  const isAnswered = async ({ receipt_no }: Item): Promise<boolean> => {
    const items = db.selectFrom('attempt_items').select('outcome').where('receipt_no', '=', receipt_no);
    return !['paid', undefined].includes((await items.executeTakeFirst())?.outcome);
  };

  return {
    async failed({ item, attempt }: { item: Item; attempt: Attempt }, error: unknown): Promise<void> {
      const now = runtime.now();
      const isRefused = error instanceof Refused && !passing.includes(error.code);
      // One that is refused says nothing of the others: they are not told anew at each success beside it.
      if (!isRefused) [isAway, failedAt] = [true, now.getTime()];
      const found = kinds.filter((kind) =>
        kind === 'write_back_refused' ? isRefused : now.getTime() - attempt.paid_at! > patienceMs,
      );
      if (found.length === 0 || (await isAnswered(item))) return;
      await openCases(
        db,
        runtime,
        { day: dayOf(now), source: 'bureau' },
        found.map((kind) => ({ kind, number: item.receipt_no, ourFen: item.amount_fen, theirFen: null })),
      );
      // What was concluded while it was opened has found no case to explain.
      if (await isAnswered(item)) return explainWait(db, runtime, item.receipt_no, 'it was concluded meanwhile');
      if (now.getTime() - alarmedAt < patienceMs) return;
      alarmedAt = now.getTime();
      alarm({ receiptNo: item.receipt_no, kinds: found, error: String(error) });
    },

    /** The first words that are taken again make all others due, the oldest payment first. */
    async taken(): Promise<void> {
      const now = runtime.now().getTime();
      if (!isAway || now - madeDueAt < betweenMs) return;
      madeDueAt = now;
      isAway = now - failedAt < stillComingMs;
      const waiting = await db
        .selectFrom('outbox')
        .innerJoin('attempt_items', 'receipt_no', 'ref')
        .innerJoin('attempts', 'attempts.id', 'attempt_id')
        .select(['outbox.id', 'paid_at'])
        .where('kind', '=', 'write_back')
        .where('due_at', '>', now)
        .execute();
      for (const [dueAt, ids] of byTime(waiting))
        await db
          .updateTable('outbox')
          .set({ due_at: dueAt })
          .where('id', 'in', (still) =>
            still
              .selectFrom('outbox')
              .select('id')
              .where('id', 'in', ids)
              .where('due_at', '>', now)
              .where('locked_until', '<=', now)
              .forUpdate()
              .skipLocked(),
          )
          .execute();
    },
  };
}

/** Payments of the same ten minutes are made due together: thousands, one by one, would hold up the telling. */
function byTime(waiting: readonly { id: string; paid_at: number | null }[]): Map<number, string[]> {
  const groups = new Map<number, string[]>();
  for (const { id, paid_at } of waiting) {
    const dueAt = Math.floor(paid_at! / togetherMs) * togetherMs;
    const ids = groups.get(dueAt) ?? [];
    ids.push(id);
    groups.set(dueAt, ids);
  }
  return groups;
}

/**
 * What was waited for has come: nobody need ask any more. Outside the transaction that concludes: sixteen at once would read the
 * cases of each other, and none could be serialized.
 */
export const explainWait = (db: Database, runtime: Runtime, receiptNo: string, why: string): Promise<void> =>
  explainCases(db, runtime, { source: 'bureau', kinds, number: receiptNo }, why);
