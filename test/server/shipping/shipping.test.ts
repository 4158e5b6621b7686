// The mini-program is under WeChat's order management: the money of a fine rests there until WeChat hears that it is delivered.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createWechatApi, type WechatCall } from '../../../server/accounts/wechat-api';
import type { Settings } from '../../../server/settings';
import { wireShipping } from '../../../server/wiring/shipping';
import { post } from '../../sandbox/merchant';
import { signIn } from '../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../support/house/house';
import { movableClock } from '../../support/clocks/movable-clock';
import { hearStatements, readsOfLongTables } from '../../support/store/plans';
import { tokensInMemory } from '../../support/store/tokens-in-memory';

const clock = movableClock();
const heard = hearStatements();
let house: House;
let payment: string;
let whereOff: unknown;
const isManaged = (isTradeManaged: boolean) =>
  post(`${house.sandbox.url}/__sandbox/wechat/order-management`, { isTradeManaged });
/** A node of its own; the house's service has order management off. */
function node(on = true, wechat?: WechatCall, payees: Settings['payees'] = []) {
  const { wechatPay, wechat: app } = house.settings;
  return wireShipping({
    settings: { wechat: app, wechatPay: { ...wechatPay, orderManagement: on }, payees },
    db: house.productDb,
    runtime: { ...clock, sleep: async () => {} },
    adapters: { wechat: wechat ?? createWechatApi(app, tokensInMemory(clock)).call },
  });
}
/** Finds what is owed. The house has a runner of jobs of its own, which tells WeChat nothing of it here: each test does. */
async function readOn(on = true): Promise<void> {
  await node(on).readOn();
  await house.db.deleteFrom('outbox').where('kind', '=', 'upload_shipping').execute();
}
const shipments = () => house.db.selectFrom('shipments').select(['attempt_id', 'outcome']).execute();
/** As if nothing had been read: from the first event on, and not from where the last reading came to. */
async function anew(): Promise<void> {
  await house.db.updateTable('evidence_readers').set({ read_to: 0 }).where('id', '=', 'shipping').execute();
}
const begunAnew = () => house.db.updateTable('shipments').set({ ended_at: null, outcome: null }).execute();
async function pay(number: string, platform: 'weapp' | 'alipay'): Promise<string> {
  const driver = await signIn(house, `ships-${platform}`, platform);
  await driver.agree();
  const { opened } = await driver.open([number]);
  await driver.atCashier(opened.body, 'pay');
  const isBooked = ({ timeline }: { timeline: { step: string; at: string | null }[] }) =>
    timeline.some(({ step, at }) => step === 'police' && at);
  await driver.until(opened.body.paymentId, (seen) => Boolean(isBooked(seen)));
  return opened.body.paymentId;
}
beforeAll(async () => {
  house = await openHouse({ plugin: heard.plugin });
  await readOn(); // it is there before the payments
  payment = await pay(house.samples.decisionNumber, 'weapp');
  await pay(house.samples.anotherDecisionNumber, 'alipay');
  await readOn(false);
  whereOff = await shipments();
  await Promise.all([readOn(), readOn()]);
});
afterAll(() => house.stop());

it('is told of nothing where no payee is under it', () => {
  expect(whereOff).toEqual([]);
});

it('is owed each booked payment of the mini-program once, and none of Alipay', async () => {
  await readOn();
  expect(await shipments()).toEqual([{ attempt_id: payment, outcome: null }]);
});

it('is owed no payment of a payee that is not under it, though another is', async () => {
  await house.db.deleteFrom('shipments').execute();
  await anew();
  const { wechatPay } = house.settings;
  const other = { id: 'hangzhou', name: '', authorities: ['3301'], wechatPay: { ...wechatPay, orderManagement: true } };
  await node(false, undefined, [other]).readOn();
  await house.db.deleteFrom('outbox').where('kind', '=', 'upload_shipping').execute();
  expect(await shipments()).toEqual([]);
  await anew();
  await readOn();
});

it('is owed nothing of a payment that went back whole', async () => {
  const number = house.samples.overdueDecisionNumber;
  const driver = await signIn(house, 'ships-weapp');
  const { opened } = await driver.open([number]);
  await post(`${house.sandbox.url}/__sandbox/bureau/pay-elsewhere`, { number });
  await driver.atCashier(opened.body, 'pay');
  await driver.until(opened.body.paymentId, ({ state }) => state === 'refunded');
  await readOn();
  expect(await shipments()).toEqual([{ attempt_id: payment, outcome: null }]);
});

it('does not know a payment of this minute, and is told when it does', async () => {
  await isManaged(true);
  const again = (await node().upload(payment))!;
  expect(Math.round((again - clock.now().getTime()) / 1000)).toBe(60);
  await post(`${house.sandbox.url}/__sandbox/advance`, { ms: 61_000 });
  expect(await node().upload(payment)).toBeUndefined();
  expect(await shipments()).toEqual([{ attempt_id: payment, outcome: 'told' }]);
  const proof = await house.db.selectFrom('evidence').select('body').where('kind', '=', 'shipping').execute();
  expect(proof).toEqual([{ body: { outcome: 'told', answer: { errcode: 0, errmsg: 'ok' } } }]);
});

it('is not told a third time: that it was told before ends it', async () => {
  for (const outcome of ['told', 'told_before']) {
    await begunAnew();
    await node().upload(payment);
    expect(await shipments()).toEqual([{ attempt_id: payment, outcome }]);
  }
});

it('that does not apply after all wants to hear nothing', async () => {
  await begunAnew();
  await isManaged(false);
  expect(await node().upload(payment)).toBeUndefined();
  expect(await shipments()).toEqual([{ attempt_id: payment, outcome: 'not_managed' }]);
});

it('that answers what no page explains is asked again, and is a case after three days', async () => {
  await begunAnew();
  const unknown: WechatCall = async (path) =>
    path.endsWith('is_trade_managed') ? { errcode: 0, is_trade_managed: true } : { errcode: -1 };
  await expect(node(true, unknown).upload(payment)).rejects.toThrow('-1');
  clock.pass(73 * 3_600_000);
  expect(await node(true, unknown).upload(payment)).toBeUndefined();
  const cases = await house.db.selectFrom('cases').select('number').where('kind', '=', 'shipping_refused').execute();
  const { out_trade_no } = await house.db
    .selectFrom('attempts')
    .selectAll()
    .where('id', '=', payment)
    .executeTakeFirstOrThrow();
  expect(cases).toEqual([{ number: out_trade_no }]);
});

it('reads no long table whole', async () => {
  const found = await readsOfLongTables(house.db, heard);
  expect(found.filter((read) => read.includes('shipments'))).toEqual([]);
});
