// Ends that a payment comes to once in a hundred thousand: our books have lost it, or the payer's card takes nothing back.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { opsProgram } from '../../../../server/ops/program';
import { systemRuntime } from '../../../../server/runtime';
import { wireOperatorGateways } from '../../../../server/wiring/operator-gateways';
import { post } from '../../../sandbox/merchant';
import { signIn, type Api } from '../../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../../support/house/house';
import { movableDate } from '../../../support/clocks/movable-date';
import { operatorOf, untilSo } from '../../../support/operators/operator';

const hour = 3_600_000;
let house: House;
let driver: Api;
let date: ReturnType<typeof movableDate>;
let payable: string[];
beforeAll(async () => {
  date = movableDate('2026-11-23T12:00:00+08:00');
  house = await openHouse({ runtime: systemRuntime });
  payable = (await (await fetch(`${house.sandbox.url}/__sandbox/bureau/payable`)).json()) as string[];
  driver = await signIn(house, 'pays before the restore');
  await driver.agree();
});
afterAll(async () => {
  await house.stop();
  date.restore();
});

const { ops } = operatorOf(() => ({ house, driver }));
const attempt = (number: string) =>
  house.db.selectFrom('attempts').selectAll().where('out_trade_no', '=', number).executeTakeFirst();
const cases = (number: string) =>
  house.db.selectFrom('cases').select(['id', 'kind', 'closing_note']).where('number', '=', number).execute();
const tellAgain = (number: string) =>
  post(`${house.sandbox.url}/__sandbox/wechat/probe`, { outTradeNo: number, kind: 'replayed' });
const balance = async (id: string) =>
  (await house.db.selectFrom('ledger_entries').select('amount_fen').where('attempt_id', '=', id).execute()).reduce(
    (sum, { amount_fen }) => sum + amount_fen,
    0,
  );
const untilIs = (number: string, state: string) =>
  untilSo(
    async () => (await attempt(number))?.state === state,
    () => date.pass(hour),
  );

/** An older copy of the database takes the place of today's. */
async function restoreFromBefore(paymentId: string): Promise<string> {
  const { out_trade_no: number, quote_id } = await house.db
    .selectFrom('attempts')
    .selectAll()
    .where('id', '=', paymentId)
    .executeTakeFirstOrThrow();
  for (const table of ['evidence', 'ledger_entries', 'refunds', 'attempt_items'] as const)
    await house.db.deleteFrom(table).where('attempt_id', '=', paymentId).execute();
  await house.db
    .deleteFrom('outbox')
    .where('ref', 'in', [paymentId, `${number}00`])
    .execute();
  await house.db.deleteFrom('notifications').where('out_trade_no', '=', number).execute();
  await house.db.deleteFrom('attempts').where('id', '=', paymentId).execute();
  await house.db.deleteFrom('quotes').where('id', '=', quote_id).execute();
  return number;
}
async function opens() {
  const { opened } = await driver.open([payable.pop()!]);
  return opened.body;
}

describe('a success that is signed to us, of a payment that a restored database has lost', () => {
  it('comes back into our books where the bureau has booked it', async () => {
    const payment = await opens();
    await driver.atCashier(payment, 'pay');
    await driver.until(payment.paymentId, ({ items }) => items[0]!.outcome === 'settled');
    const number = await restoreFromBefore(payment.paymentId);
    expect(await tellAgain(number)).toMatchObject({ status: 204 });
    await untilIs(number, 'settled');
    const again = (await attempt(number))!;
    expect(await balance(again.id)).toBe(0);
    await untilSo(
      async () => (await cases(number))[0]!.closing_note !== null,
      () => undefined,
    );
    expect(await cases(number)).toMatchObject([{ kind: 'payment_orphaned', closing_note: expect.any(String) }]);
    expect(await tellAgain(number)).toMatchObject({ status: 204 });
  });

  it('goes back to the payer where the bureau has booked nothing, once its record is whole', async () => {
    const payment = await opens();
    const number = await restoreFromBefore(payment.paymentId);
    await driver.atCashier(payment, 'pay');
    await untilSo(
      async () => (await cases(number)).length === 1,
      () => undefined,
    );
    date.pass(24 * hour);
    const job = () => house.db.selectFrom('outbox').select('due_at').where('kind', '=', 'adopt_payment').execute();
    await untilSo(
      async () => (await job())[0]!.due_at > Date.now(),
      () => undefined,
    );
    expect(await attempt(number)).toBeUndefined();
    date.pass(2 * hour);
    await untilIs(number, 'refunded');
    expect(await balance((await attempt(number))!.id)).toBe(0);
  });

  it('is left to the person who has explained the case, until that person has it adopted', async () => {
    const payment = await opens();
    const number = await restoreFromBefore(payment.paymentId);
    await driver.atCashier(payment, 'pay');
    await untilSo(
      async () => (await cases(number)).length === 1,
      () => undefined,
    );
    await ops('close-case', (await cases(number))[0]!.id, '--note', 'of the other service of this merchant');
    const jobs = () => house.db.selectFrom('outbox').select('ref').where('kind', '=', 'adopt_payment').execute();
    await untilSo(
      async () => (await jobs()).length === 0,
      () => date.pass(hour),
    );
    expect(await attempt(number)).toBeUndefined();

    await expect(ops('adopt', 'bureau', number)).rejects.toThrow('has no bill');
    await expect(ops('adopt', 'wechat', 'FD1')).rejects.toThrow('not the form');
    await ops('adopt', 'wechat', number);
    date.pass(25 * hour);
    await untilIs(number, 'refunded');
    await expect(ops('adopt', 'wechat', number)).rejects.toThrow('of ours');
  });
});

describe('a refund that the payer’s card cannot take', () => {
  const card = ['6222020200112233445', '李四'];
  /** With the merchant's keys; what it asks for is answered. */
  async function act(...words: string[]): Promise<string> {
    const printed: string[] = [];
    const answers = [...card];
    const operator = async () => ({
      ...{ db: house.db, actor: 'lin', runtime: systemRuntime, print: (text: string) => void printed.push(text) },
      gateways: wireOperatorGateways(house.settings, systemRuntime),
      ask: async () => answers.shift()!,
    });
    await opsProgram(operator, { refunds: operator }).exitOverride().parseAsync(words, { from: 'user' });
    return printed.join();
  }
  const knob = (refundsEnd: string) => post(`${house.sandbox.url}/__sandbox/pay/faults`, { refundsEnd });
  const refund = (id: string) =>
    house.db.selectFrom('refunds').selectAll().where('attempt_id', '=', id).executeTakeFirstOrThrow();
  async function abnormal() {
    await knob('ABNORMAL');
    const decision = payable.pop()!;
    const { opened } = await driver.open([decision]);
    await post(`${house.sandbox.url}/__sandbox/bureau/pay-elsewhere`, { number: decision });
    await driver.atCashier(opened.body, 'pay');
    const { paymentId: id } = opened.body;
    await untilSo(
      async () =>
        (await house.db.selectFrom('refunds').select('state').where('attempt_id', '=', id).execute()).some(
          ({ state }) => state === 'abnormal',
        ),
      () => date.pass(5000),
    );
    await knob('SUCCESS');
    const { refund_no: number } = await refund(id);
    expect(await cases(number)).toMatchObject([{ kind: 'refund_abnormal' }]);
    return { id, number };
  }
  const told = async (number: string) =>
    (await house.db.selectFrom('announcements').select('id').where('about', '=', `refund ${number}`).execute()).length;

  it('goes to another card of the payer’s by a person’s act, whose number stands nowhere', async () => {
    const { id, number } = await abnormal();
    await expect(act('refund-to-card', number, '--bank', 'HSBC_DEBIT')).rejects.toThrow('PARAM_ERROR');
    expect(await act('refund-to-card', number, '--bank', 'ICBC_DEBIT')).toContain('on their way to the card');
    await untilSo(
      async () => (await refund(id)).state === 'done',
      () => date.pass(5000),
    );
    const kept = JSON.stringify([
      await house.db.selectFrom('audit_log').selectAll().execute(),
      await house.db.selectFrom('evidence').selectAll().execute(),
    ]);
    for (const word of card) expect(kept).not.toContain(word);
    expect([await balance(id), await told(number)]).toEqual([0, 1]);
    await expect(act('refund-to-merchant', number)).rejects.toThrow('is done: only an abnormal one');
  });

  it('goes to the merchant by a person’s act, who then has to pay the person, who is not told that it is back', async () => {
    const { id, number } = await abnormal();
    await act('refund-to-merchant', number);
    await untilSo(
      async () => (await refund(id)).state === 'sent_back',
      () => date.pass(5000),
    );
    expect((await cases(number)).map(({ kind }) => kind).sort()).toEqual(['refund_abnormal', 'refund_sent_back']);
    expect(await told(number)).toBe(0);
  });
});
