import type { Runtime } from '../ports';
import type { Database } from './database';

/** No transaction is as long, and no node's clock as far behind: what is older has been seen. */
const settledMs = 5 * 60_000;
export const readAtOnce = 100;

export type Found = { id: string; attempt_id: string; kind: string; at: number };

/**
 * Reads on in the evidence of payments for one reader. Evidence is written with the state that it proves, in one transaction: nothing
 * can be missed, and payments know nothing of who reads. Two nodes at once find the same, and `keep` lets one of them have it.
 * find: what the reader has not kept since an instant, at most `readAtOnce`.
 */
export async function readEvidence(
  { db, runtime }: { db: Database; runtime: Runtime },
  reader: string,
  { find, keep }: { find(since: number): Promise<Found[]>; keep(found: Found): Promise<void> },
): Promise<void> {
  for (;;) {
    const now = runtime.now().getTime();
    const found = await find(await readTo(db, reader, now));
    for (const one of found) await keep(one);
    if (found.length === readAtOnce) continue;
    await db
      .updateTable('evidence_readers')
      .set({ read_to: now - settledMs })
      .where('id', '=', reader)
      .where('read_to', '<', now - settledMs)
      .execute();
    return;
  }
}

/** A new reader hears of what happens from now on. */
async function readTo(db: Database, id: string, now: number): Promise<number> {
  await db
    .insertInto('evidence_readers')
    .values({ id, read_to: now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  const kept = await db.selectFrom('evidence_readers').select('read_to').where('id', '=', id).executeTakeFirst();
  return kept!.read_to;
}
