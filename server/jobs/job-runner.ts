import type { FastifyBaseLogger } from 'fastify';
import type { Chore } from '../payments/attempts';
import type { Clock } from '../ports';
import type { Database } from '../store/database';

/** Does one chore; answers when to do it again, undefined when it is done. A throw means: try again later. */
export type Doers = Record<Chore, (ref: string) => Promise<number | undefined | void>>;

type Due = { id: string; kind: string; ref: string; tries: number };

const lockMs = 60_000;
const slowestRetryMs = 30 * 60_000;

/** Takes what is due from the outbox and does it. Rows in work are locked, so many nodes may do this beside each other. */
export function chores({
  db,
  clock,
  doers,
  log,
}: {
  db: Database;
  clock: Clock;
  doers: Doers;
  log: FastifyBaseLogger;
}) {
  async function takeDue(): Promise<Due[]> {
    const now = clock.now().getTime();
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
      const again = await doers[kind as Chore](ref);
      if (again === undefined) await db.deleteFrom('outbox').where('id', '=', id).execute();
      else
        await db.updateTable('outbox').set({ due_at: again, locked_until: 0, tries: 0 }).where('id', '=', id).execute();
    } catch (error) {
      log.warn({ kind, tries, err: error }, 'a chore is tried again later');
      const wait = Math.min(slowestRetryMs, 1000 * 2 ** Math.min(tries, 12));
      await db
        .updateTable('outbox')
        .set({ due_at: clock.now().getTime() + wait, locked_until: 0, last_error: String(error).slice(0, 500) })
        .where('id', '=', id)
        .execute();
    }
  }

  /** Does all that is due now; answers how many chores that were. */
  return async function doDue(): Promise<number> {
    const due = await takeDue();
    await Promise.all(due.map(doOne));
    return due.length;
  };
}

/** Repeats `work` until stopped; a failure is logged and never ends it. */
export function repeat(
  work: () => Promise<unknown>,
  everyMs: number,
  log: FastifyBaseLogger,
): { stop(): Promise<void> } {
  let stopped = false;
  let wake = () => undefined as void;
  const running = (async () => {
    while (!stopped) {
      await work().catch((error: unknown) => log.error({ err: error }, 'chores'));
      if (!stopped)
        await new Promise<void>((resolve) => {
          wake = resolve;
          setTimeout(resolve, everyMs).unref();
        });
    }
  })();
  return {
    stop() {
      stopped = true;
      wake();
      return running;
    },
  };
}
