// A node that stood still for longer than its lease: what it then says of the job is not the last word (simulation seed 1001162).
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { Kysely } from 'kysely';
import { createJobRunner, type JobHandlers } from '../../../server/jobs/job-runner';
import type { Database } from '../../../server/store/database';
import { enqueue } from '../../../server/store/outbox/outbox';
import type { Tables } from '../../../server/store/tables/tables';
import { memoryDialect } from '../../simulation/memory/dialect';
import { paymentStore } from '../../simulation/memory/tables';
import { runtimeAt } from '../../support/clocks/runtime';

let now = 0;
const runtime = runtimeAt(() => new Date(now));
let db: Database;
beforeAll(() => {
  db = new Kysely<Tables>({ dialect: memoryDialect(paymentStore()) });
});
beforeEach(async () => {
  now = Date.parse('2026-11-23T10:00:00+08:00');
  await db.deleteFrom('outbox').execute();
});
afterAll(() => db.destroy());

/** A node whose refund jobs do this. */
const node = (refund: JobHandlers['refund']) =>
  createJobRunner({ db, runtime, handlers: { refund } as JobHandlers, log: { warn: () => undefined } as never });
const jobs = () => db.selectFrom('outbox').select(['due_at', 'locked_until']).execute();

it.each([
  ['done', undefined],
  ['to be done again tomorrow', Date.parse('2026-11-24T10:00:00+08:00')],
])('calls a job %s that another node has taken since and must try again: it is tried again', async (_name, said) => {
  await db.transaction().execute((tx) => enqueue(tx, runtime, { kind: 'refund', gateway: 'wechat', ref: 'RFD1' }));
  let wake = (_again: number | undefined): void => undefined;
  const stands = new Promise<number | undefined>((resolve) => (wake = resolve));
  const slow = node(() => stands).doDue();
  await new Promise((resolve) => setImmediate(resolve));
  now += 61_000;
  await node(() => Promise.reject(new Error('no answer'))).doDue();
  const [planned] = await jobs();
  wake(said);
  await slow;
  expect(await jobs()).toEqual([planned]);
  expect(planned!.due_at).toBeLessThan(now + 60_000);
});

it('is struck off by the node that holds it', async () => {
  await db.transaction().execute((tx) => enqueue(tx, runtime, { kind: 'refund', gateway: 'wechat', ref: 'RFD1' }));
  await node(async () => undefined).doDue();
  expect(await jobs()).toEqual([]);
});

it('is tried again however often it has failed: what is owed does not lapse', async () => {
  await db.transaction().execute((tx) => enqueue(tx, runtime, { kind: 'refund', gateway: 'wechat', ref: 'RFD1' }));
  const failing = node(() => Promise.reject(new Error('no answer')));
  for (let tries = 1; tries <= 60; tries += 1) {
    await failing.doDue();
    const [job] = await jobs();
    expect(job).toMatchObject({ locked_until: 0 });
    expect(job!.due_at - now).toBeLessThanOrEqual(60 * 60_000);
    now = job!.due_at;
  }
});
