import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Car, Cars } from '../../../contract/cars';
import type { BureauViolations } from '../../../contract/bureau';
import { signIn } from '../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../support/house/house';

let house: House;
let driver: Awaited<ReturnType<typeof signIn>>;
let known: BureauViolations['violations'];
beforeAll(async () => {
  house = await openHouse();
  driver = await signIn(house, 'has a car');
  const { plate, plateType, lastSix } = house.samples.car;
  await driver.call<Car>('POST', '/v1/cars', { plate, plateType, lastSix });
  await driver.call('GET', '/v1/cars');
  known = (await house.db.selectFrom('bureau_violations').select('answer').executeTakeFirstOrThrow()).answer.violations;
});
afterAll(() => house.stop());

const path = '/v1/bureau/violations';
type Way = { secret?: string; nonce?: string; at?: number };
async function push(
  body: string,
  { secret = house.settings.bureau.secret, nonce = randomUUID(), at = Date.now() }: Way = {},
) {
  const timestamp = String(Math.floor(at / 1000));
  const mac = (text: string) => createHmac('sha256', secret).update(text).digest('hex');
  const answer = await fetch(house.service.url + path, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'x-bureau-key': house.settings.bureau.key,
      'x-bureau-timestamp': timestamp,
      'x-bureau-nonce': nonce,
      'x-bureau-signature': mac(`POST\n${path}\n${timestamp}\n${nonce}\n${body}\n`),
    },
  });
  const text = await answer.text();
  const own =
    mac(`${answer.headers.get('x-bureau-timestamp')}\n${nonce}\n${answer.status}\n${text}\n`) ===
    answer.headers.get('x-bureau-signature');
  return { status: answer.status, body: JSON.parse(text) as object, own };
}
const one = () =>
  JSON.stringify({
    asOf: new Date().toISOString(),
    violations: [
      {
        ...known[0],
        recordNo: '1101057900099999',
        occurredAt: '2026-11-22T07:01:00+08:00',
        status: 'unhandled',
        decision: null,
      },
    ],
  });

it('a push of a new violation is taken once, and the answer is signed', async () => {
  expect(await push(one())).toEqual({ status: 200, body: { new: 1 }, own: true });
  expect(await push(one())).toEqual({ status: 200, body: { new: 0 }, own: true });
  expect(await house.db.selectFrom('announcements').selectAll().execute()).toHaveLength(1);
});
it('what a camera saw a moment ago is pushed by the bureau itself and stands in the list of the car', async () => {
  const { plate, plateType } = house.samples.car;
  const seen = await fetch(`${house.sandbox.url}/__sandbox/bureau/camera`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ plate, plateType }),
  });
  const { recordNo, occurredAt } = (await seen.json()) as { recordNo: string; occurredAt: string };
  const found = () => house.db.selectFrom('found_violations').select('how').where('record_no', '=', recordNo).execute();
  for (let tries = 0; tries < 100 && (await found()).length === 0; tries += 1)
    await new Promise((done) => setTimeout(done, 50));
  expect(await found()).toEqual([{ how: 'push' }]);
  const {
    body: {
      cars: [own],
    },
  } = await driver.call<Cars>('GET', '/v1/cars');
  const { body: list } = await driver.call<{ violations: { occurredAt: string }[] }>(
    'GET',
    `/v1/cars/${own!.id}/violations`,
  );
  expect(list.violations.map(({ occurredAt }) => occurredAt)).toContain(occurredAt);
});
it('a push that was recorded and sent again is refused', async () => {
  const nonce = randomUUID();
  await push(one(), { nonce });
  expect(await push(one(), { nonce })).toMatchObject({ status: 409, body: { code: 'replayed' } });
});
it('a push with another secret, of ten minutes ago or of another shape is refused', async () => {
  expect(await push(one(), { secret: 'guessed' })).toMatchObject({ status: 401, body: { code: 'signature' } });
  expect(await push(one(), { at: Date.now() - 600_000 })).toMatchObject({ status: 401 });
  expect(await push('{"violations":[{"plate":"京A12345"}]}')).toMatchObject({
    status: 400,
    body: { code: 'malformed' },
  });
  expect(await push('not json')).toMatchObject({ status: 400 });
});
