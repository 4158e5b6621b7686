import type { FastifyBaseLogger } from 'fastify';
import { onCommit } from '../store/outbox/at-commit';
import type { Database } from '../store/database';
import type { Lane } from '../store/outbox/outbox';
import { lanes } from './job-runner';
import { repeat, type Repeated } from './repeat';

/** Works in each lane: at once for what this process has just committed; what others did, and what has become due, is looked for. */
export function runLanes(
  { db, log }: { db: Database; log: Pick<FastifyBaseLogger, 'error'> },
  doLane: (lane: Lane) => Promise<unknown>,
  lookEveryMs = 500,
): Repeated[] {
  const loops = new Map([...lanes.keys()].map((lane) => [lane, repeat(() => doLane(lane), lookEveryMs, log)]));
  onCommit(db, (topics) => {
    for (const lane of topics) loops.get(lane as Lane)?.soon();
  });
  return [...loops.values()];
}
