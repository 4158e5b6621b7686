import type { FastifyBaseLogger } from 'fastify';
import { createJobRunner, type JobHandlers } from '../../server/jobs/job-runner';
import { runLanes } from '../../server/jobs/run-lanes';
import { systemRuntime } from '../../server/runtime';
import type { Database } from '../../server/store/database';
import { enqueueAll, type NewJob } from '../../server/store/outbox/outbox';

const silent = { warn: () => undefined, error: () => undefined } as unknown as FastifyBaseLogger;
const inStatement = 2000;

/** One node's loops, as the service runs them; what has no handler is done at once. */
export function startJobs(db: Database, handlers: Partial<JobHandlers>): { stop(): Promise<void> } {
  const atOnce = new Proxy(handlers, { get: (own, kind) => Reflect.get(own, kind) ?? (async () => undefined) });
  const runner = createJobRunner({ db, runtime: systemRuntime, log: silent, handlers: atOnce as JobHandlers });
  const loops = runLanes({ db, log: silent }, runner.doLane);
  return {
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}

export async function enqueueMany(db: Database, jobs: readonly NewJob[]): Promise<void> {
  for (let from = 0; from < jobs.length; from += inStatement)
    await db.transaction().execute((tx) => enqueueAll(tx, systemRuntime, jobs.slice(from, from + inStatement)));
}

export async function untilEmpty(db: Database, kinds: readonly NewJob['kind'][]): Promise<void> {
  const left = () => db.selectFrom('outbox').select('id').where('kind', 'in', kinds).limit(1).executeTakeFirst();
  while (await left()) await systemRuntime.sleep(50);
}

export const secondsSince = (at: number): number => (performance.now() - at) / 1000;
