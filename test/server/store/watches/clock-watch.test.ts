// Nodes meet in the database: the one whose clock is off says so, and opens no cashier.
import { expect, it } from '@jest/globals';
import { agreementVersion } from '../../../../contract/session';
import { createOpenPayment } from '../../../../server/payments/opening/open-payment';
import { createClockWatch, databaseNow } from '../../../../server/store/watches/clock-watch';
import { openPaymentStore } from '../../../support/store/payment-store';
import { runtimeAt } from '../../../support/clocks/runtime';

function watched(answers: [asked: number, theirs: number, heard: number][]) {
  const said: string[] = [];
  const times = answers.flatMap(([asked, , heard]) => [asked, heard]);
  const theirs = answers.map(([, at]) => at);
  const watch = createClockWatch({
    now: () => times.shift()!,
    databaseNow: async () => theirs.shift()!,
    log: {
      error: (details: unknown) => void said.push(`off ${JSON.stringify(details)}`),
      info: () => void said.push('well'),
    } as never,
  });
  return { watch, said };
}

it.each<[string, [number, number, number], boolean]>([
  ['a clock that agrees', [1000, 1010, 1020], false],
  ['a slow answer proves nothing', [1000, 9000, 20_000], false],
  ['five seconds ahead', [10_000, 5000, 10_010], false],
  ['more than five seconds ahead', [10_001, 5000, 10_011], true],
  ['more than five seconds behind', [1000, 6021, 1020], true],
])('%s', async (_what, times, isOff) => {
  const { watch } = watched([times]);
  await watch.look();
  expect(watch.isOff()).toBe(isOff);
});

it('says once that it is off, and once that it is well again', async () => {
  const { watch, said } = watched([
    [20_000, 5000, 20_010],
    [30_000, 15_000, 30_010],
    [40_000, 40_005, 40_010],
  ]);
  for (let look = 0; look < 3; look += 1) await watch.look();
  expect(said).toEqual(['off {"aheadMs":15000}', 'well']);
});

it('reads the database’s clock', async () => {
  const db = await openPaymentStore();
  const before = Date.now();
  const theirs = await databaseNow(db);
  expect(theirs).toBeGreaterThanOrEqual(before - 1);
  expect(theirs).toBeLessThanOrEqual(Date.now() + 1);
  await db.destroy();
});

it('a node that is off opens no cashier, and asks no gateway', async () => {
  const deps = { runtime: runtimeAt(() => new Date()), settings: {}, clockIsOff: () => true };
  const open = createOpenPayment(deps as never);
  const li = { id: 'li', agreedVersion: agreementVersion, platform: 'weapp' as const, openId: 'o' };
  await expect(open(li, 'quote', '')).rejects.toMatchObject({ code: 'gateway_down' });
});
