import { expect, it } from '@jest/globals';
import { createRateLimiter } from '../../../../server/bureau/calls/rate-limit';
import { openTestDatabase } from '../../../support/store/database';
import { movableClock } from '../../../support/clocks/movable-clock';

it('a source is asked no more than its limit, however many nodes ask', async () => {
  const db = await openTestDatabase();
  const runtime = movableClock();
  const nodes = [createRateLimiter({ db, runtime }), createRateLimiter({ db, runtime })];
  const limit = { perMinute: 10, burst: 5 };
  const within = async (times: number) => {
    let granted = 0;
    for (let at = 0; at < times; at += 1) if (await nodes[at % 2]!('juhe', limit)) granted += 1;
    return granted;
  };
  expect(await within(20)).toBe(5);
  runtime.pass(60_000);
  expect(await within(20)).toBe(5); // the burst is the most that gathers
  runtime.pass(12_000);
  expect(await within(20)).toBe(2);
  await db.destroy();
});
