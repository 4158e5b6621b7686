// What a payment leaves to be done begins when it is committed, not when somebody looks next.
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { Kysely } from 'kysely';
import { createJobRunner, type JobHandlers } from '../../../server/jobs/job-runner';
import { runLanes } from '../../../server/jobs/run-lanes';
import type { Repeated } from '../../../server/jobs/repeat';
import { systemRuntime as runtime } from '../../../server/runtime';
import { transaction, type Database } from '../../../server/store/database';
import { enqueue, type Lane, type NewJob } from '../../../server/store/outbox/outbox';
import type { Tables } from '../../../server/store/tables/tables';
import { memoryDialect } from '../../simulation/memory/dialect';
import { paymentStore } from '../../simulation/memory/tables';

let db: Database;
let lanes: Repeated[];
let told: string[];
let rounds: number;
let oneTold = () => undefined as void;
const handlers = {
  write_back: async (ref) => {
    told.push(ref);
    oneTold();
  },
} as Partial<JobHandlers> as JobHandlers;

beforeAll(() => {
  db = new Kysely<Tables>({ dialect: memoryDialect(paymentStore()) });
});
beforeEach(async () => {
  told = [];
  rounds = 0;
  const { doLane } = createJobRunner({ db, runtime, handlers, log: { warn: () => undefined } as never });
  let hasLooked = () => undefined as void;
  const first = new Promise<void>((resolve) => (hasLooked = resolve));
  const doAll = async (lane: Lane) => {
    if (lane === 'bureau') rounds += 1;
    await doLane(lane);
    if (lane === 'bureau') hasLooked();
  };
  // Whoever only looks would come too late for any of these stories.
  lanes = runLanes({ db, log: { error: () => undefined } }, doAll, 86_400_000);
  await first;
});
afterEach(() => Promise.all(lanes.map((lane) => lane.stop())));
afterAll(() => db.destroy());

const owe = (job: NewJob) => transaction(db, runtime, (tx) => enqueue(tx, runtime, job));
const nextTold = () => new Promise<void>((resolve) => (oneTold = resolve));

it('tells the bureau at once of what was just committed', async () => {
  const isTold = nextTold();
  await owe({ kind: 'write_back', ref: 'R1' });
  await isTold;
  expect(told).toEqual(['R1']);
});

it('takes together what comes together', async () => {
  const isTold = nextTold();
  const before = rounds;
  await Promise.all(['R1', 'R2', 'R3', 'R4'].map((ref) => owe({ kind: 'write_back', ref })));
  await isTold;
  await Promise.all(lanes.map((lane) => lane.stop()));
  expect(told.sort()).toEqual(['R1', 'R2', 'R3', 'R4']);
  expect(rounds - before).toBeLessThan(4);
});

it('begins nothing for what was taken back, or is due later', async () => {
  const before = rounds;
  await transaction(db, runtime, async (tx) => {
    await enqueue(tx, runtime, { kind: 'write_back', ref: 'taken back' });
    throw new Error('no');
  }).catch(() => undefined);
  await owe({ kind: 'write_back', ref: 'tomorrow', dueAt: Date.now() + 86_400_000 });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(rounds).toBe(before);
});
