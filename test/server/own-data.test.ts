// A person sees what is kept of them, takes it along and has it deleted; WeChat tells of what they took back in its own settings.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Cars } from '../../contract/cars';
import type { Erased, OwnData } from '../../contract/own-data';
import { takenBackIn } from '../../server/followers/wechat/pushes/mini-program';
import { signIn, type Api } from '../support/drivers/driver-at-the-api';
import { openChat, wordsOf } from '../support/drivers/follower';
import { openHouse, type House } from '../support/house/house';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.stop());

async function driverWithCar(user: string, which: 'car' | 'secondCar' | 'cameraCar' = 'car'): Promise<Api> {
  const driver = await signIn(house, user);
  await driver.agree();
  const { plate, plateType, lastSix } = house.samples[which];
  await driver.call('POST', '/v1/cars', { plate, plateType, lastSix });
  return driver;
}
const ownData = async (driver: Api) => (await driver.call<OwnData>('GET', '/v1/own-data')).body;
const takeBack = async (user: string, info?: string) => {
  const answer = await fetch(`${house.sandbox.url}/__phone/wechat/mini-program/take-back`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user, ...(info && { info }) }),
  });
  expect(await answer.json()).toEqual({ heard: true });
};
async function until(what: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await what()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('it never came so far');
}

/** Every table in which a word of the person's stands. */
async function tablesWith(words: readonly string[]): Promise<string[]> {
  const tables = await house.db.introspection.getTables();
  const found = await Promise.all(
    tables.map(async ({ name }) => {
      const rows = JSON.stringify(
        await house.db
          .selectFrom(name as 'people')
          .selectAll()
          .execute(),
      );
      return words.some((word) => rows.includes(word)) ? [name] : [];
    }),
  );
  return found.flat().sort();
}

const stateOf = async (id: string) =>
  (await house.db.selectFrom('attempts').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;

it('all that is kept is shown in one piece, and after it was deleted no table holds the person but the books of what was paid', async () => {
  const user = 'wants to be forgotten';
  const chat = openChat(house, user);
  await chat.follow();
  const driver = await driverWithCar(user);
  await driver.call('POST', '/v1/licences', house.samples.licence);
  const { opened } = await driver.open([house.samples.decisionNumber]);
  const { status, body } = await driver.call('DELETE', '/v1/own-data');
  expect([status, body]).toEqual([409, { code: 'already_being_paid' }]);
  await driver.atCashier(opened.body, 'pay');
  const { paymentId } = opened.body;
  await driver.until(paymentId, ({ state }) => state === 'paid');
  // Until the police know of it the payment is under way.
  await until(async () => (await stateOf(paymentId)) === 'settled');
  await driver.call('POST', '/v1/reports', { text: '我叫赵六，退款没到', paymentId });
  const seen = await ownData(driver);
  const { plate, lastSix } = house.samples.car;
  expect(seen).toMatchObject({
    signedInBy: ['weapp'],
    cars: [{ plate, lastSix }],
    licences: [house.samples.licence],
    payments: [{ id: paymentId, decisionNumbers: [house.samples.decisionNumber] }],
    follows: [{ platform: 'wechat', notices: 'on' }],
    reports: [{ text: '我叫赵六，退款没到', paymentId }],
  });
  const identity = await house.db
    .selectFrom('identities')
    .selectAll()
    .where('platform', '=', 'weapp')
    .executeTakeFirstOrThrow();
  const { openId } = (await chat.lines())[0]!;
  expect((await driver.call<Erased>('DELETE', '/v1/own-data')).body).toEqual({ keptPayments: 1 });
  expect((await driver.call('GET', '/v1/own-data')).status).toBe(401);
  const ids = [identity.open_id, identity.union_id!, openId, house.samples.licence.number];
  expect(await tablesWith(ids)).toEqual(['evidence']);
  const books = await tablesWith([identity.person_id]);
  // Counters of what was asked end within two days, and nothing leads from them to anybody.
  expect(books).toEqual(['attempts', 'buckets', 'lock_outs', 'people', 'quotes']);
  expect((await chat.write('我的数据'))[0]).toBeDefined();
  expect(wordsOf((await chat.write(plate))[0])).not.toContain('待处理');
});

it('nobody is deleted twice a day, or whoever asks for numbers would begin anew as somebody else', async () => {
  const erase = async () => (await (await signIn(house, 'comes back')).call('DELETE', '/v1/own-data')).status;
  expect([await erase(), await erase()]).toEqual([200, 429]);
});

it('who takes back the plate in WeChat has no cars here any more; another kind of data takes nothing', async () => {
  const driver = await driverWithCar('takes back the plate', 'secondCar');
  await takeBack('takes back the plate', '14');
  await takeBack('takes back the plate', '1');
  await until(async () => (await driver.call<Cars>('GET', '/v1/cars')).body.cars.length === 0);
  expect((await ownData(driver)).signedInBy).toEqual(['weapp']);
});

it('who gives up the mini-program’s account is deleted', async () => {
  const driver = await driverWithCar('gives up', 'cameraCar');
  await takeBack('gives up');
  await until(async () => (await driver.call('GET', '/v1/cars')).status === 401);
});

it.each([
  [{ Event: 'user_authorization_cancellation', OpenID: 'o1' }, 'everything o1'],
  [{ Event: 'user_authorization_revoke', OpenID: 'o1', RevokeInfo: '1' }, 'plates o1'],
  [{ Event: 'user_authorization_revoke', OpenID: 'o1', RevokeInfo: '8,1' }, 'plates o1'],
  [{ Event: 'user_authorization_revoke', OpenID: 'o1', RevokeInfo: '14' }, undefined],
  [{ Event: 'user_info_modified', OpenID: 'o1' }, undefined],
  [{ Event: 'user_authorization_revoke', FromUserName: 'o_platform', RevokeInfo: '1' }, undefined],
])('of %j there is to delete: %s', (fields, ref) => {
  expect(takenBackIn(fields)).toBe(ref);
});
