import type { FastifyBaseLogger } from 'fastify';
import type { JobKind } from '../store/outbox';
import type { Runtime } from '../ports';
import type { Database } from '../store/database';

/** Does one job; answers when to do it again, undefined when it is done. A throw means: try again later. */
export type JobHandlers = Record<JobKind, (ref: string) => Promise<number | undefined | void>>;

type Due = { id: string; kind: string; ref: string; tries: number };

const lockMs = 60_000;
const slowestRetryMs = 30 * 60_000;

/** Takes what is due from the outbox and does it. Rows in work are locked, so many nodes may do this beside each other. */
export function createJobRunner({
  db,
  runtime,
  handlers,
  log,
}: {
  db: Database;
  runtime: Runtime;
  handlers: JobHandlers;
  log: FastifyBaseLogger;
}) {
  async function takeDue(): Promise<Due[]> {
    const now = runtime.now().getTime();
    return db
      .updateTable('outbox')
      .set((row) => ({ locked_until: now + lockMs, tries: row('tries', '+', 1) }))
      .where('id', 'in', (due) =>
        due
          .selectFrom('outbox')
          .select('id')
          .where('due_at', '<=', now)
          .where('locked_until', '<=', now)
          .orderBy('due_at')
          .limit(10)
          .forUpdate()
          .skipLocked(),
      )
      .returning(['id', 'kind', 'ref', 'tries'])
      .execute();
  }

  async function doOne({ id, kind, ref, tries }: Due): Promise<void> {
    try {
      const again = await handlers[kind as JobKind](ref);
      if (again === undefined) await db.deleteFrom('outbox').where('id', '=', id).execute();
      else
        await db.updateTable('outbox').set({ due_at: again, locked_until: 0, tries: 0 }).where('id', '=', id).execute();
    } catch (error) {
      log.warn({ kind, tries, err: error }, 'a job is tried again later');
      const wait = Math.min(slowestRetryMs, 1000 * 2 ** Math.min(tries, 12));
      await db
        .updateTable('outbox')
        .set({ due_at: runtime.now().getTime() + wait, locked_until: 0, last_error: String(error).slice(0, 500) })
        .where('id', '=', id)
        .execute();
    }
  }

  /** Does all that is due now; answers how many jobs that were. */
  return async function doDue(): Promise<number> {
    const due = await takeDue();
    await Promise.all(due.map(doOne));
    return due.length;
  };
}
