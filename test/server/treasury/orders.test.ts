// A city whose treasury collects by itself: the decision is shown here, and paid at WeChat's non-tax cashier.
import { fen } from '#domain/payments/money';
import { systemRuntime } from '../../../server/runtime';
import { runtimeAt } from '../../support/clocks/runtime';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Decision } from '../../../contract/decisions';
import type { TreasuryOrder } from '../../../contract/treasury';
import { newId } from '../../../server/store/sealing/sealing';
import { opsProgram } from '../../../server/ops/program';
import { signIn, type Api } from '../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../support/house/house';
import { hearStatements, readsOfLongTables } from '../../support/store/plans';
import { hangzhouOffice } from '../../support/neighbours/offices';
import { post } from '../../sandbox/merchant';

const heard = hearStatements();
let house: House;
let driver: Api;
let stranger: Api;
beforeAll(async () => {
  const collecting = (region: string) => ({
    region,
    plates: [],
    office: hangzhouOffice,
    use: ['nontax' as const, 'bureau' as const],
    nontax: { serviceId: 1, departmentCode: '065080906' },
  });
  house = await openHouse({
    plugin: heard.plugin,
    change: (settings) => ({ ...settings, sources: ['11', '31', '33', '44', '51'].map(collecting) }),
  });
  [driver, stranger] = await Promise.all([signIn(house, 'pays the treasury'), signIn(house, 'a stranger')]);
});
afterAll(() => house.stop());
beforeEach(() => house.db.deleteFrom('treasury_orders').execute());

const sandbox = (path: string, body: object) => post(`${house.sandbox.url}/__sandbox/nontax/${path}`, body);
const lookUp = async (number = house.samples.decisionNumber) =>
  (await driver.call<Decision>('POST', '/v1/decisions/lookup', { number })).body;
const order = (who: Api, number: string, totalFen: number) =>
  who.call<TreasuryOrder>('POST', '/v1/treasury-orders', { number, totalFen });
const orderIdOf = async ({ id }: TreasuryOrder) =>
  (await house.db.selectFrom('treasury_orders').select('order_id').where('id', '=', id).executeTakeFirstOrThrow())
    .order_id!;
const ordered = async (number = house.samples.decisionNumber) =>
  (await order(driver, number, (await lookUp(number)).totalFen)).body;
const ops = async (...words: string[]): Promise<string> => {
  const printed: string[] = [];
  const program = opsProgram(async () => ({
    db: house.productDb,
    actor: 'lin',
    runtime: runtimeAt(() => new Date()),
    print: (text) => void printed.push(text),
  }));
  await program.exitOverride().parseAsync(words, { from: 'user' });
  return printed.join('\n');
};

describe('a decision that the treasury collects', () => {
  it('is shown, and leads to the mini-program that takes the money', async () => {
    const decision = await lookUp();
    expect(decision).toMatchObject({ status: 'at_treasury', windowReasons: [], source: { name: '非税缴费平台' } });
    const { status, body } = await order(driver, decision.number, decision.totalFen);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'open',
      number: decision.number,
      cashier: { kind: 'mini_program', path: `pages/pay/pay?order_id=${await orderIdOf(body)}` },
    });
  });
  it('is never sold at our own cashier', async () => {
    const { number } = await lookUp();
    expect(await driver.call('POST', '/v1/quotes', { decisionNumbers: [number], paidFor: 'mine' })).toEqual({
      status: 409,
      body: { code: 'at_treasury', field: 'decisionNumbers', at: 0 },
    });
  });
  it('is paid when the platform says so, whatever the phone says', async () => {
    const order = await ordered();
    const look = async () =>
      (await driver.call<TreasuryOrder>('POST', `/v1/treasury-orders/${order.id}/poll`)).body.state;
    expect(await look()).toBe('open');
    await sandbox('pay', { orderId: await orderIdOf(order) });
    expect(await look()).toBe('paid');
    expect(await lookUp()).toMatchObject({ status: 'paid_unconfirmed' });
  });
  it('is given back whole by order of a person, once', async () => {
    const { number } = house.samples.photographedTicket;
    const order = await ordered(number);
    const id = await orderIdOf(order);
    await expect(ops('treasury-refund', id)).rejects.toThrow('the order is open');
    await sandbox('pay', { orderId: id });
    await driver.call('POST', `/v1/treasury-orders/${order.id}/poll`);
    expect(await ops('treasury-refund', id)).toMatch(/would go back/);
    expect(await ops('treasury-refund', id, '--confirm')).toMatch(/^Ordered: /);
    await expect(ops('treasury-refund', id, '--confirm')).rejects.toThrow(/ordered already|there is nothing/);
    const after = async () =>
      (await driver.call<TreasuryOrder>('POST', `/v1/treasury-orders/${order.id}/poll`)).body.state;
    for (let tries = 0; tries < 50 && (await after()) !== 'refunded'; tries += 1)
      await new Promise((go) => setTimeout(go, 100));
    expect(await after()).toBe('refunded');
    expect(await ops('treasury')).toMatch(/refunded/);
  });
});

describe('an order', () => {
  const number = () => house.samples.anotherDecisionNumber;
  it('is the same one while it is open, and another after the platform closed it', async () => {
    const first = await ordered(number());
    expect((await ordered(number())).id).toBe(first.id);
    await sandbox('pay', { orderId: await orderIdOf(first), ends: true });
    expect((await ordered(number())).id).not.toBe(first.id);
  });
  it('of two taps at once is one', async () => {
    const { totalFen } = await lookUp(number());
    const both = await Promise.all([order(driver, number(), totalFen), order(driver, number(), totalFen)]);
    expect(both.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    expect(await house.db.selectFrom('treasury_orders').selectAll().where('state', '=', 'open').execute()).toHaveLength(
      1,
    );
  });
  it('keeps everybody else from the cashier, ours too', async () => {
    const { totalFen } = await ordered(number());
    expect(await order(stranger, number(), totalFen)).toEqual({ status: 409, body: { code: 'already_being_paid' } });
    // The bureau answers again and would have our cashier take it.
    await driver.agree();
    const quoteId = newId(systemRuntime);
    await house.db
      .insertInto('quotes')
      .values({
        id: quoteId,
        person_id: (await house.db.selectFrom('treasury_orders').select('person_id').executeTakeFirstOrThrow())
          .person_id,
        paid_for: 'mine',
        items: JSON.stringify([{ decisionNumber: number(), totalFen }]) as never,
        total_fen: totalFen,
        valid_until: Date.now() + 600_000,
        created_at: Date.now(),
      })
      .execute();
    expect(await driver.call('POST', '/v1/payments', { quoteId })).toEqual({
      status: 409,
      body: { code: 'already_being_paid' },
    });
  });
  it("of yesterday's amount runs out before another is made", async () => {
    const { id, totalFen } = await ordered(number());
    await house.db
      .updateTable('treasury_orders')
      .set({ total_fen: fen(totalFen - 600) })
      .where('id', '=', id)
      .execute();
    expect(await order(driver, number(), totalFen)).toEqual({ status: 409, body: { code: 'already_being_paid' } });
  });
  it('of another amount than the one shown is refused', async () => {
    const { totalFen } = await lookUp(number());
    expect(await order(driver, number(), totalFen - 1)).toEqual({ status: 409, body: { code: 'amount_changed' } });
  });
  it('that the platform refuses leaves nothing open', async () => {
    const { totalFen } = await lookUp(number());
    await sandbox('faults', { errcode: null, failing: 'unifiedorder' });
    expect(await order(driver, number(), totalFen)).toEqual({ status: 503, body: { code: 'bureau_down' } });
    await sandbox('faults', { errcode: null });
    expect(await order(driver, number(), totalFen)).toMatchObject({ status: 200 });
  });
  it("is nobody else's to read", async () => {
    const { id } = await ordered(number());
    expect(await stranger.call('POST', `/v1/treasury-orders/${id}/poll`)).toEqual({
      status: 404,
      body: { code: 'not_found' },
    });
  });
  it("is WeChat's: Alipay is told so", async () => {
    const { totalFen } = await lookUp(number());
    const alipay = await signIn(house, 'pays by Alipay', 'alipay');
    expect(await order(alipay, number(), totalFen)).toEqual({ status: 409, body: { code: 'wechat_only' } });
  });
  it.each([
    [{ number: '12', totalFen: 1 }, 400, 'number'],
    [{ number: '3301061999999999', totalFen: 1 }, 404, 'number'],
    [{ number: '3301061999999999', totalFen: -1 }, 400, 'totalFen'],
    [{}, 400, 'number'],
  ])('of %j is refused by its field', async (body, status, field) => {
    expect(await driver.call('POST', '/v1/treasury-orders', body)).toMatchObject({ status, body: { field } });
  });
});

it('reads no long table whole', async () => {
  expect(await readsOfLongTables(house.db, heard)).toEqual([]);
});
