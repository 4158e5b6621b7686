import type { FastifyBaseLogger } from 'fastify';
import { gatewayNames } from '#contract/payments';
import type { JobKind, Lane } from '../store/outbox/outbox';
import type { Runtime } from '../ports';
import type { Database } from '../store/database';

/** Does one job; answers when to do it again, undefined when it is done. A throw means: try again later. */
export type JobHandlers = Record<JobKind, (ref: string) => Promise<number | undefined | void>>;

/** tries and locked_until are whose lease it is: with another's the row is no longer ours. */
type Due = { id: string; kind: string; ref: string; tries: number; locked_until: number };

const lockMs = 60_000;
const slowestRetryMs = 30 * 60_000;

/** How many jobs of a lane a node does at once. Money first: what waits for a gateway or a phone has slots of its own. */
export const lanes: ReadonlyMap<Lane, number> = new Map<Lane, number>([
  ['bureau', 16],
  ['refund', 4],
  ...gatewayNames.flatMap((name): [Lane, number][] => [
    [`refund:${name}`, 8],
    [`poll:${name}`, 12],
  ]),
  ['poll', 8],
  ['treasury', 4],
  ['evidence', 3],
  ['messages', 8],
  ['webhooks', 8],
  ['shipping', 4],
  ['chat', 16],
  ['books', 1],
]);

export type JobRunnerDeps = { db: Database; runtime: Runtime; handlers: JobHandlers; log: FastifyBaseLogger };

/** Takes what is due from the outbox and does it. Rows in work are leased, so many nodes may do this beside each other. */
export function createJobRunner({ db, runtime, handlers, log }: JobRunnerDeps) {
  async function takeDue(lane: Lane, most: number): Promise<Due[]> {
    const now = runtime.now().getTime();
    return db
      .updateTable('outbox')
      .set((row) => ({ locked_until: now + lockMs, tries: row('tries', '+', 1) }))
      .where('id', 'in', (due) =>
        due
          .selectFrom('outbox')
          .select('id')
          .where('lane', '=', lane)
          .where('due_at', '<=', now)
          .where('locked_until', '<=', now)
          .orderBy('due_at')
          .limit(most)
          .forUpdate()
          .skipLocked(),
      )
      .returning(['id', 'kind', 'ref', 'tries', 'locked_until'])
      .execute();
  }

  /**
   * A node that stood still for longer than its lease finds its job in work elsewhere: what came of it here changes nothing of
   * the row, or a job that is still to be tried again there would be struck off.
   */
  async function doOne({ id, kind, ref, tries, locked_until }: Due): Promise<void> {
    try {
      const again = await handlers[kind as JobKind](ref);
      if (again === undefined)
        await db
          .deleteFrom('outbox')
          .where('id', '=', id)
          .where('tries', '=', tries)
          .where('locked_until', '=', locked_until)
          .execute();
      else await putBack({ due_at: again, tries: 0 });
    } catch (error) {
      log.warn({ kind, tries, err: error }, 'a job is tried again later');
      await putBack({
        due_at: runtime.now().getTime() + retryWaitMs(runtime, tries),
        last_error: String(error).replaceAll('\0', '').slice(0, 500),
      });
    }
    async function putBack(change: { due_at: number; tries?: number; last_error?: string }): Promise<void> {
      await db
        .updateTable('outbox')
        .set({ ...change, locked_until: 0 })
        .where('id', '=', id)
        .where('tries', '=', tries)
        .where('locked_until', '=', locked_until)
        .execute();
    }
  }

  /** All that is due in one lane: whoever is ready takes the next, and nobody waits for the slowest. */
  async function doLane(lane: Lane): Promise<number> {
    const slots = lanes.get(lane)!;
    let ready: Due[] = [];
    let taking: Promise<unknown> | undefined;
    let done = 0;
    async function next(): Promise<Due | undefined> {
      if (ready.length === 0)
        await (taking ??= takeDue(lane, slots)
          .then((due) => {
            ready = due;
          })
          .finally(() => {
            taking = undefined;
          }));
      return ready.shift();
    }
    async function work(): Promise<void> {
      for (let job = await next(); job; job = await next()) {
        await doOne(job);
        done += 1;
      }
    }
    await Promise.all(Array.from({ length: slots }, work));
    return done;
  }

  return {
    doLane,
    /** Does all that is due now; answers how many jobs that were. */
    async doDue(): Promise<number> {
      const now = runtime.now().getTime();
      const due = await db
        .selectFrom('outbox')
        .select('lane')
        .where('due_at', '<=', now)
        .where('locked_until', '<=', now)
        .execute();
      const waiting = new Set(due.map(({ lane }) => lane));
      const done = await Promise.all([...lanes.keys()].filter((lane) => waiting.has(lane)).map(doLane));
      return done.reduce((sum, count) => sum + count, 0);
    },
  };
}

/** Growing, and not the same for all: five thousand jobs that failed in one minute do not come back in one. */
function retryWaitMs(runtime: Runtime, tries: number): number {
  const wait = Math.min(slowestRetryMs, 1000 * 2 ** Math.min(tries, 12));
  return Math.round(wait * (0.75 + runtime.randomBytes(4)[0]! / 512));
}
