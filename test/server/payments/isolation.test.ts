// Which ways by which a payment moves need a serialisable transaction, and which do not (docs/isolation.md): each race is held until both
// sides have read, and let go. An embedded database does one thing after the other and has no race.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { QuoteItem } from '#contract/payments';
import { agreementVersion } from '#contract/session';
import { fen } from '#domain/payments/money';
import { decisionOf } from '../../../bench/load/bureau';
import { createOpenPayment } from '../../../server/payments/opening/open-payment';
import { createPaymentStatuses } from '../../../server/payments/payment-statuses';
import { createConfirmPayment } from '../../../server/payments/proofs/confirm-payment';
import { conclude } from '../../../server/payments/write-back/write-back';
import type { Person } from '../../../server/ports';
import { systemRuntime as runtime } from '../../../server/runtime';
import { transaction, type Database } from '../../../server/store/database';
import { createTreasuryOrders } from '../../../server/treasury/orders';
import { writePaid } from '../../support/books/books';
import { openTestDatabase } from '../../support/store/database';

type Isolation = 'serializable' | 'repeatable read';
type Table = 'refunds' | 'attempt_items' | 'treasury_orders' | 'attempts';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.destroy());

/** The same database, whose every transaction has this isolation, whatever it asks for. */
function under(isolation: Isolation): Database {
  const begun = () => db.transaction().setIsolationLevel(isolation);
  return new Proxy(db, {
    get: (of, name) => {
      if (name === 'transaction') return () => ({ setIsolationLevel: begun });
      const value = Reflect.get(of, name) as unknown;
      return typeof value === 'function' ? (value.bind(of) as unknown) : value;
    },
  });
}

/** Both read, and wait for these tables before they write; then both go on. */
async function meeting(tables: readonly Table[], sides: readonly (() => Promise<unknown>)[]): Promise<unknown[]> {
  const both = await db.connection().execute(async (gate) => {
    await sql`begin`.execute(gate);
    await sql`lock table ${sql.join(tables.map((table) => sql.table(table)))} in exclusive mode`.execute(gate);
    const begun = Promise.allSettled(sides.map((side) => side()));
    const waiting = () =>
      sql<{ count: number }>`select count(*)::integer as count from pg_locks
      where not granted and database = (select oid from pg_database where datname = current_database())`.execute(gate);
    // Bounded: a side that was refused before it waits must show as a failure.
    for (let looks = 0; looks < 600 && (await waiting()).rows[0]!.count < sides.length; looks += 1)
      await runtime.sleep(5);
    await sql`commit`.execute(gate);
    return begun;
  });
  return both.map((one) => (one.status === 'fulfilled' ? one.value : one.reason));
}

const id = (name: string, isolation: Isolation) => `${name}-${isolation.slice(0, 3)}`;
const proofOf = (payment: string) => ({
  ...{
    outTradeNo: `FD${payment}`,
    transactionId: `T${payment}`,
    paidAt: new Date(1),
    amountFen: fen(20_000),
    body: {},
  },
});

/** Staff gave 50 yuan of it back, after 10 earlier or none: one message names the refund, another tells the sum of all. */
async function givenBack(isolation: Isolation, earlierFen: number): Promise<number> {
  const payment = id(`back ${earlierFen}`, isolation);
  await writePaid(db, { id: payment, paidAt: 1 });
  const earlier = { refundNo: `earlier-${payment}`, amountFen: fen(earlierFen) };
  if (earlierFen > 0) await createConfirmPayment({ db, runtime })('wechat', { ...proofOf(payment), refund: earlier });
  const confirm = createConfirmPayment({ db: under(isolation), runtime });
  const named = { ...proofOf(payment), refund: { refundNo: `staff-${payment}`, amountFen: fen(5000) } };
  const summed = { ...proofOf(payment), goneBackFen: fen(earlierFen + 5000) };
  await meeting(['refunds'], [() => confirm('wechat', named), () => confirm('wechat', summed)]);
  const refunds = await db.selectFrom('refunds').select('amount_fen').where('attempt_id', '=', payment).execute();
  return refunds.reduce((sum, { amount_fen }) => sum + amount_fen!, 0);
}

/** A payment of two decisions, whose last two answers of the bureau come at once. */
async function bookedAtOnce(isolation: Isolation): Promise<string> {
  const payment = id('two', isolation);
  await writePaid(db, { id: payment, state: 'writing_back', outcome: 'paid', paidAt: 1 });
  const first = await db.selectFrom('attempt_items').selectAll().where('attempt_id', '=', payment).executeTakeFirst();
  const second = { ...first!, facts: '{}', decision_number: `${payment}-2`, receipt_no: `FD${payment}01` };
  await db.insertInto('attempt_items').values(second).execute();
  const told = (receipt: string) => () =>
    transaction(under(isolation), runtime, (tx) => conclude(tx, runtime, receipt, 'settled'));
  await meeting(['attempt_items'], [told(`FD${payment}00`), told(`FD${payment}01`)]);
  return (await db.selectFrom('attempts').select('state').where('id', '=', payment).executeTakeFirstOrThrow()).state;
}

const person: Person = { id: 'person', agreedVersion: agreementVersion, platform: 'weapp', openId: 'o' };

/** Our cashier and the treasury's for one decision. */
async function twoCashiers(isolation: Isolation): Promise<number> {
  const within = under(isolation);
  const number = isolation === 'serializable' ? '1101041000000011' : '1101041000000029';
  const decision = { ...decisionOf(number), number, surchargeFen: fen(0), atTreasury: true };
  const counter = {
    open: async () => ({ orderId: number, cashier: { kind: 'redirect', url: 'https://treasury.example' } }),
  };
  const treasury = createTreasuryOrders({
    ...{ db: within, runtime, publicUrl: '', paymentStatuses: createPaymentStatuses(db) },
    bureau: { treasury: () => counter } as never,
    askedBy: () => ({ decision: async () => ({ value: decision, source: { state: 'live' } }) }) as never,
  });
  const quote = { id: number, person_id: person.id, paid_for: 'mine', total_fen: fen(20_000), created_at: Date.now() };
  const item = { decisionNumber: number, totalFen: fen(20_000) } as QuoteItem;
  await db
    .insertInto('quotes')
    .values({ ...quote, items: JSON.stringify([item]), valid_until: Date.now() + 900_000 })
    .execute();
  const opened = { kind: 'opened', cashier: { kind: 'redirect', url: 'https://cashier.example' } };
  const open = createOpenPayment({
    ...{ db: within, runtime, products: { wechat: { weapp: 'jsapi' }, alipay: {} }, gatewayPoller: {} as never },
    gateways: { wechat: { open: async () => opened } } as never,
    settings: { publicUrl: '' } as never,
  });
  await meeting(
    ['treasury_orders', 'attempts'],
    [
      () => treasury.open(person, { number, totalFen: fen(20_000) }, '10.0.0.1'),
      () => open(person, quote.id, '10.0.0.1'),
    ],
  );
  const [orders, attempts] = await Promise.all([
    db.selectFrom('treasury_orders').select('id').where('decision_number', '=', number).execute(),
    db.selectFrom('attempt_items').select('attempt_id').where('decision_number', '=', number).execute(),
  ]);
  return orders.length + attempts.length;
}

/** Eight words of one success: the gateway's notifications, the polls of two nodes, a person who came back. */
async function successes(isolation: Isolation): Promise<string[]> {
  const payment = id('success', isolation);
  await writePaid(db, { id: payment, state: 'awaiting', outcome: 'pending', paidAt: 1 });
  await db.deleteFrom('ledger_entries').where('attempt_id', '=', payment).execute();
  const confirm = createConfirmPayment({ db: under(isolation), runtime });
  await Promise.all(Array.from({ length: 8 }, () => confirm('wechat', proofOf(payment))));
  const books = await db.selectFrom('ledger_entries').select('account').where('attempt_id', '=', payment).execute();
  const evidence = await db.selectFrom('evidence').select('kind').where('attempt_id', '=', payment).execute();
  const jobs = await db.selectFrom('outbox').select('kind').where('ref', '=', `FD${payment}00`).execute();
  return [...books.map(({ account }) => account).sort(), ...[...evidence, ...jobs].map(({ kind }) => kind)];
}

(process.env.FADAN_TEST_DATABASE_URL ? describe : describe.skip)('on PostgreSQL', () => {
  it('a first return that is told twice by two names is booked once: the case that both open keeps them apart', async () => {
    expect(await givenBack('serializable', 0)).toBe(5000);
    expect(await givenBack('repeatable read', 0)).toBe(5000);
  });

  it('a second return that is told twice is booked once, and would be twice, its case being open already', async () => {
    expect(await givenBack('serializable', 1000)).toBe(6000);
    expect(await givenBack('repeatable read', 1000)).toBe(11_000);
  });

  it('the last two decisions of a payment settle it, and would leave it open for ever', async () => {
    expect(await bookedAtOnce('serializable')).toBe('settled');
    expect(await bookedAtOnce('repeatable read')).toBe('writing_back');
  });

  it('one decision has one cashier, ours or the treasury’s, and would have both', async () => {
    expect(await twoCashiers('serializable')).toBe(1);
    expect(await twoCashiers('repeatable read')).toBe(2);
  });

  it('a success that comes eight times at once is taken in once, whichever it is: its row keeps them apart', async () => {
    const once = ['gateway', 'owed', 'payment_proven', 'write_back'];
    expect(await successes('serializable')).toEqual(once);
    expect(await successes('repeatable read')).toEqual(once);
  });
});
