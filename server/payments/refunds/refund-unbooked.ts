import { Refused, type Bureau, type Runtime } from '../../ports';
import { transaction, type Database, type Tx } from '../../store/database';
import { explainWait } from '../write-back/waiting-write-backs';
import { begun, conclude, itemBehind, tell } from '../write-back/write-back';

/** A write-back that timed out for us may still reach the bureau for some minutes. */
const underWayMs = 15 * 60_000;
const lockedAgainMs = 10_000;
/** A bureau's list may be a day behind its books; money that is back already can wait for its certain word. */
const listLateMs = 25 * 3_600_000;

/**
 * The job of a refund that a person asked for, while the bureau has not booked the decision: stops telling the bureau, waits
 * until nothing can be under way any more, asks it, and only then gives the money back. When the bureau has booked it after
 * all, telling it once more shows whether under our receipt (then it is settled) or another's (then the money goes back).
 */
export const refundUnbooked =
  ({ db, bureau, runtime }: { db: Database; bureau: Bureau; runtime: Runtime }) =>
  async (receiptNo: string): Promise<number | undefined> => {
    const { item, attempt } = await itemBehind(db, receiptNo);
    if (item.outcome !== 'paid') return undefined;
    const again = await transaction(db, runtime, (tx) => stopTelling(tx, receiptNo, runtime.now().getTime()));
    if (again !== undefined) return again;
    const isBooked = await bureau.decision(item.decision_number).then(
      ({ status }) => status === 'paid',
      (error: unknown) => {
        if (error instanceof Refused && error.code === 'decision_unknown') return false;
        throw error;
      },
    );
    if (!isBooked && attempt.state === 'returned') {
      const listed = (await firstReturn(db, attempt.id)) + listLateMs;
      if (runtime.now().getTime() < listed) return listed;
    }
    await begun(db, runtime, receiptNo);
    if (isBooked) {
      await tell({ db, bureau, runtime }, receiptNo);
      return undefined;
    }
    await transaction(db, runtime, (tx) => conclude(tx, runtime, receiptNo, 'on_request'));
    await explainWait(db, runtime, receiptNo, 'the money goes back at a person’s word');
    return undefined;
  };

/** When others' refund became known. */
const firstReturn = async (db: Database, attemptId: string): Promise<number> =>
  (
    await db
      .selectFrom('refunds')
      .select('ordered_at')
      .where('attempt_id', '=', attemptId)
      .where('cause', '=', 'made_by_others')
      .orderBy('ordered_at')
      .executeTakeFirstOrThrow()
  ).ordered_at;

/** When to come again; undefined when the bureau has been left alone for long enough. */
async function stopTelling(tx: Tx, receiptNo: string, now: number): Promise<number | undefined> {
  const telling = await tx
    .selectFrom('outbox')
    .select(['id', 'locked_until'])
    .where('kind', '=', 'write_back')
    .where('ref', '=', receiptNo)
    .execute();
  if (telling.length === 0) return undefined;
  if (telling.some(({ locked_until }) => locked_until > now)) return now + lockedAgainMs;
  await tx
    .deleteFrom('outbox')
    .where(
      'id',
      'in',
      telling.map(({ id }) => id),
    )
    .execute();
  return now + underWayMs;
}
