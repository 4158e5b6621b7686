// A person looks after payments: sees what is stuck, reads the story, tries again, gives money back after a second word.
import { signedFen } from '#domain/payments/money';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OpsRefused } from '../../../server/ops/audit';
import type { Payment } from '../../../contract/payments';
import { openCases } from '../../../server/cases/open-cases';
import { createHttpBureau } from '../../../server/bureau/calls/http-bureau';
import { systemRuntime } from '../../../server/runtime';
import { operatorOf, untilSo } from '../../support/operators/operator';
import { signIn, type Api } from '../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../support/house/house';
import { hearStatements, readsOfLongTables } from '../../support/store/plans';
import { movableDate } from '../../support/clocks/movable-date';
import { writeAttempt, writeEntry, writeRefusedRefund } from '../../support/books/books';

const minute = 60_000;
const heard = hearStatements();
let house: House;
let driver: Api;
let runtime: ReturnType<typeof movableDate>;
let payment: string;
beforeAll(async () => {
  runtime = movableDate('2026-11-23T12:00:00+08:00');
  house = await openHouse({ runtime: systemRuntime, plugin: heard.plugin }); // whose clock is moved, away from PostgreSQL's
  driver = await signIn(house, 'waits');
  await driver.agree();
});
afterAll(async () => {
  await house.stop();
  runtime.restore();
});

const { bureau, ops, opsBy, stuckPayment, receiptOf, jobsOf, acts } = operatorOf(() => ({ house, driver }));
const untilLeft = (isSo: (kinds: string[]) => boolean, passMs = 0) =>
  untilSo(
    async () => isSo(await jobsOf(payment)),
    () => runtime.pass(passMs),
  );

describe('a payment that the bureau does not take', () => {
  it('is listed once it has waited too long', async () => {
    payment = await stuckPayment(house.samples.decisionNumber);
    expect(await ops('list')).toMatch(/Stuck attempts: none\n/);
    await untilLeft((kinds) => kinds.join().includes('bureau_down'));
    runtime.pass(36 * minute);
    const listed = await ops('list');
    expect(listed).toMatch(/Stuck attempts: 1\n/);
    expect(listed).toMatch(new RegExp(`${payment}.*writing_back.*bureau_down`));
  });

  it('tells its whole story, without the name that the gateway gives to the payer', async () => {
    const { out_trade_no: number, open_id } = await house.db
      .selectFrom('attempts')
      .selectAll()
      .where('id', '=', payment)
      .executeTakeFirstOrThrow();
    for (const word of [payment, number, await receiptOf(payment), house.samples.decisionNumber]) {
      const story = await ops('show', word);
      for (const part of [
        'Payment: 1',
        'Decisions: 1',
        'Evidence: 3',
        'Ledger: 2',
        'Outbox:',
        'Notifications: 1',
        'taken',
        'payment_proven',
        'write_back',
      ])
        expect(story).toContain(part);
      expect(story).not.toContain(open_id);
    }
    await expect(ops('show', 'nobody')).rejects.toThrow(OpsRefused);
  });

  it('is settled when somebody tries again after the bureau is back', async () => {
    await bureau({ writeBackDown: false });
    expect(await ops('retry', payment)).toContain('write_back');
    await driver.until(payment, ({ items }) => items[0]!.outcome === 'settled');
    await untilLeft((kinds) => kinds.length === 0); // a job is struck off a moment after what it did is kept
    await expect(ops('retry', payment)).rejects.toThrow('nothing left to do');
    await expect(ops('refund', house.samples.decisionNumber)).rejects.toThrow('only it can reverse');
  });
});

describe('a refund', () => {
  const proposed = async (id: string) => /confirm (\S+)/.exec(await ops('refund', await receiptOf(id)))![1]!;

  it('moves nothing before it is confirmed, and is confirmed once, in time, while nothing has changed', async () => {
    payment = await stuckPayment(house.samples.anotherDecisionNumber);
    const token = await proposed(payment);
    expect(await house.db.selectFrom('outbox').select('id').where('kind', '=', 'refund_unbooked').execute()).toEqual(
      [],
    );
    await expect(opsBy('wang', 'confirm', 'guessed')).rejects.toThrow('no such proposal');
    runtime.pass(16 * minute);
    await expect(opsBy('wang', 'confirm', token)).rejects.toThrow('older than fifteen minutes');
    const second = await proposed(payment);
    await expect(ops('confirm', second)).rejects.toThrow('by the word of a second person');
    expect(await opsBy('wang', 'confirm', second)).toContain('go back');
    await expect(opsBy('wang', 'confirm', second)).rejects.toThrow('ordered already');
  });

  it('waits until no word to the bureau can be under way, and then gives the money back, once', async () => {
    // The order may find a word to the bureau under way, and comes again in a moment; only then its fifteen begin.
    await untilLeft((kinds) => kinds.includes('refund_unbooked') && !kinds.includes('write_back'), 11_000);
    const { outcome } = (await driver.call<Payment>('GET', `/v1/payments/${payment}`)).body.items[0]!;
    expect(outcome).toBe('paid');
    // Nobody has to ask the bureau any more once the money goes back.
    const number = await receiptOf(payment);
    const refused = { kind: 'write_back_refused', number, ourFen: null, theirFen: null } as const;
    await openCases(house.db, systemRuntime, { day: '2026-11-23', source: 'bureau' }, [refused]);
    runtime.pass(16 * minute);
    const { items, mayPayAgain } = await driver.until(payment, ({ state }) => state === 'refunded');
    expect([items[0]!.outcome, mayPayAgain]).toEqual(['refunded', true]);
    const entries = house.db.selectFrom('ledger_entries').select(['account', 'amount_fen']);
    const books = await entries.where('attempt_id', '=', payment).execute();
    const held = (account: string) =>
      books.filter((row) => row.account === account).reduce((sum, { amount_fen }) => sum + amount_fen, 0);
    expect([held('gateway'), held('owed'), held('bureau')]).toEqual([0, 0, 0]);
  });

  it('does not happen when the bureau turns out to have booked the payment', async () => {
    payment = await stuckPayment(house.samples.overdueDecisionNumber);
    await opsBy('wang', 'confirm', await proposed(payment));
    await untilLeft((kinds) => kinds.includes('refund_unbooked') && !kinds.includes('write_back'), 11_000);
    const { transaction_id, paid_at } = await house.db
      .selectFrom('attempts')
      .selectAll()
      .where('id', '=', payment)
      .executeTakeFirstOrThrow();
    await bureau({ writeBackDown: false }); // the last word to it, thought lost, arrives after all
    const item = await house.db
      .selectFrom('attempt_items')
      .selectAll()
      .where('attempt_id', '=', payment)
      .executeTakeFirstOrThrow();
    await createHttpBureau(house.settings.bureau, { now: () => new Date() }).writeBack({
      number: item.decision_number,
      amountFen: item.amount_fen,
      receiptNo: item.receipt_no,
      gateway: 'wechat',
      transactionId: transaction_id!,
      paidAt: new Date(paid_at!).toISOString(),
    });
    runtime.pass(16 * minute);
    await driver.until(payment, ({ items }) => items[0]!.outcome === 'settled');
  });
});

it('lists an open case and its day until somebody explains it', async () => {
  const day = { day: '2026-11-20', source: 'wechat' as const };
  await house.db
    .insertInto('reconciled_days')
    .values({ ...day, our_fen: signedFen(0), their_fen: signedFen(5000), differences: 1, at: 0 })
    .execute();
  await house.db
    .insertInto('cases')
    .values({
      ...day,
      id: 'case-1',
      kind: 'payment_unknown',
      number: 'CONSOLE_1',
      our_fen: null,
      their_fen: signedFen(5000),
      opened_at: 0,
      closed_at: null,
      closing_note: null,
    })
    .execute();
  const before = await ops('list');
  expect(before).toMatch(/Open cases: 1\n[^]*case-1 +2026-11-20 +wechat +payment_unknown +CONSOLE_1 +- +50\.00/);
  expect(before).toMatch(/Days out of balance: 1\n[^]*2026-11-20 +wechat +0\.00 +50\.00 +1/);
  await ops('close-case', 'case-1', '--note', 'a payment of the canteen');
  expect(await ops('list')).toMatch(/Open cases: none\n[^]*Days out of balance: none/);
  await expect(ops('close-case', 'case-1', '--note', 'again')).rejects.toThrow(OpsRefused);
});

it('sends a refund that got stuck on its way again', async () => {
  await writeAttempt(house.db, { id: 'stuck', state: 'refund_stuck', outcome: 'refunding', paidAt: 1 });
  await writeEntry(house.db, 'stuck', 'paid', 1, [
    ['gateway', 20000],
    ['owed', -20000],
  ]);
  await writeRefusedRefund(house.db, 'stuck');
  expect(await ops('retry', 'stuck')).toContain('refund');
  const kinds = await house.db.selectFrom('evidence').select('kind').where('attempt_id', '=', 'stuck').execute();
  expect(kinds[0]).toEqual({ kind: 'refund_retried' });
});

it('has written down who did what', async () => {
  const done = ['list', 'show', 'retry', 'refund proposed', 'case closed'];
  expect(new Set(await acts())).toEqual(new Set([...done.map((act) => `lin: ${act}`), 'wang: refund confirmed']));
  expect(await ops('audit', '--last', '3')).toMatch(/Acts: 3\n/);
});

it('asks for nothing that would read a long table whole, and neither do the jobs of a payment', async () => {
  expect(await readsOfLongTables(house.db, heard)).toEqual([]);
});
