// A service that was started today has nothing to show yet, which is not the same as nothing to complain of.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { signedFen } from '#domain/payments/money';
import { openHouse, type House } from '../../support/house/house';
import { operatorBrowser } from '../../support/operators/operator-browser';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.stop());

it('says of no day that it is in balance before one was compared', async () => {
  const lin = operatorBrowser(house);
  await lin.as('lin');
  const before = (await lin.get('/operator')).html;
  expect([before.includes('Every day is in balance'), before.includes('No day has been compared yet')]).toEqual([
    false,
    true,
  ]);
  const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const books = { our_fen: signedFen(0), their_fen: signedFen(0), differences: 0, at: Date.now() };
  await house.db
    .insertInto('reconciled_days')
    .values({ day, source: 'wechat', ...books })
    .execute();
  const after = (await lin.get('/operator')).html;
  expect([after.includes('Every day is in balance'), after.includes('No day has been compared yet')]).toEqual([
    true,
    false,
  ]);
});
