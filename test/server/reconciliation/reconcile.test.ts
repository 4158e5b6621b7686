// One difference of every kind is planted; each must open its case, once, and agreement must open none.
import { fen } from '#domain/money';
import { runtimeAt } from '../../support/runtime';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createReconcile } from '../../../server/reconciliation/reconcile';
import { StatementNotReady, type StatementLine, type Statements } from '../../../server/reconciliation/statements';
import { unnamedRefund } from '../../../server/reconciliation/name-refunds';
import type { StatementSource } from '../../../server/store/case-tables';
import { openDatabase, type Database } from '../../../server/store/database';
import { emptyBooks, writeAttempt, writeEntry, writePaid } from '../../support/books';
import { testDatabase } from '../../support/house';

const day = '2026-11-22';
const at = (time: string, on = day) => Date.parse(`${on}T${time}:00+08:00`);
let db: Database;
let now: number;
let told: Record<StatementSource, StatementLine[] | Error>;
beforeAll(async () => {
  db = await openDatabase(await testDatabase());
});
beforeEach(async () => {
  await emptyBooks(db);
  now = at('10:05', '2026-11-23');
  told = { wechat: [], alipay: [], bureau: [] };
});
afterAll(() => db.destroy());

const says = (source: StatementSource) => async () => {
  const lines = told[source];
  if (lines instanceof Error) throw lines;
  return lines;
};
const reconcile = (on = day) =>
  createReconcile({
    db,
    runtime: runtimeAt(() => new Date(now)),
    statements: { wechat: says('wechat'), alipay: says('alipay'), bureau: says('bureau') } satisfies Statements,
  })(on);
const cases = async () =>
  (await db.selectFrom('cases').selectAll().orderBy('kind').execute()).map(
    ({ source, kind, number, our_fen, their_fen }) => [source, kind, number, our_fen, their_fen],
  );
const line = (kind: StatementLine['kind'], id: string, amount = 20000): StatementLine => ({
  kind,
  number: { payment: `FD${id}`, refund: `RFD${id}00`, booking: `FD${id}00` }[kind],
  transactionId: `T${id}`,
  amountFen: fen(amount),
});
const settled = async (id: string, gateway: 'wechat' | 'alipay' = 'wechat') => {
  await writePaid(db, { id, gateway, paidAt: at('12:00') });
  return { payment: line('payment', id), booking: line('booking', id) };
};

it('opens no case when ledger, bills and bureau agree', async () => {
  const [one, two] = [await settled('1'), await settled('2', 'alipay')];
  await writePaid(db, { id: '3', state: 'refunded', outcome: 'refunded', paidAt: at('13:00') });
  told = {
    wechat: [one.payment, line('payment', '3'), line('refund', '3')],
    alipay: [two.payment],
    bureau: [one.booking, two.booking],
  };
  await reconcile();
  expect(await cases()).toEqual([]);
  expect(
    await db.selectFrom('reconciled_days').selectAll().where('source', '=', 'wechat').executeTakeFirst(),
  ).toMatchObject({ their_fen: 20000, our_fen: 20000, differences: 0 });
});

describe('a planted difference', () => {
  it.each<[string, (agreed: Awaited<ReturnType<typeof settled>>) => Promise<void> | void, unknown[]]>([
    [
      'a payment that is none of ours',
      () => {
        (told.wechat as StatementLine[]).push(line('payment', 'x'));
      },
      ['wechat', 'payment_unknown', 'FDx', null, 20000],
    ],
    [
      'a payment that we never booked',
      async () => {
        await writeAttempt(db, { id: 'open', state: 'closed', outcome: 'not_paid', paidAt: null });
        (told.wechat as StatementLine[]).push(line('payment', 'open'));
      },
      ['wechat', 'payment_not_booked', 'FDopen', null, 20000],
    ],
    [
      'a payment at the other gateway',
      ({ payment }) => {
        told.alipay = [payment];
      },
      ['alipay', 'payment_unknown', 'FD1', null, 20000],
    ],
    [
      'another amount on the bill',
      () => {
        told.wechat = [line('payment', '1', 19999)];
      },
      ['wechat', 'payment_amount', 'FD1', 20000, 19999],
    ],
    [
      'another transaction on the bill',
      ({ payment }) => {
        told.wechat = [{ ...payment, transactionId: 'T9' }];
      },
      ['wechat', 'payment_transaction', 'FD1', 20000, 20000],
    ],
    [
      'a payment that the bill lacks',
      () => {
        told.wechat = [];
      },
      ['wechat', 'payment_missing', 'FD1', 20000, null],
    ],
    [
      'a payment twice on the bill',
      ({ payment }) => {
        told.wechat = [payment, payment];
      },
      ['wechat', 'payment_doubled', 'FD1', 20000, 20000],
    ],
    [
      'a refund made in the merchant console',
      () => {
        (told.wechat as StatementLine[]).push(line('refund', 'console'));
      },
      ['wechat', 'refund_unknown', 'RFDconsole00', null, 20000],
    ],
    [
      'a refund of ours that we did not book',
      async () => {
        await db
          .insertInto('refunds')
          .values({
            refund_no: 'RFD100',
            attempt_id: '1',
            amount_fen: fen(20000),
            cause: 'on_request',
            state: 'refused',
            funds_account: null,
            asked_at: 1,
            code: null,
            ordered_at: 1,
          })
          .execute();
        (told.wechat as StatementLine[]).push(line('refund', '1'));
      },
      ['wechat', 'refund_not_booked', 'RFD100', null, 20000],
    ],
    [
      'another amount given back',
      async () => {
        await writePaid(db, { id: 'b', state: 'refunded', outcome: 'refunded', paidAt: at('11:00') });
        (told.wechat as StatementLine[]).push(line('payment', 'b'), line('refund', 'b', 1));
      },
      ['wechat', 'refund_amount', 'RFDb00', 20000, 1],
    ],
    [
      'a refund that the bill lacks',
      async () => {
        await writePaid(db, { id: 'b', state: 'refunded', outcome: 'refunded', paidAt: at('11:00') });
        (told.wechat as StatementLine[]).push(line('payment', 'b'));
      },
      ['wechat', 'refund_missing', 'RFDb00', 20000, null],
    ],
    [
      'a booking under a receipt that is not ours',
      () => {
        (told.bureau as StatementLine[]).push(line('booking', 'x'));
      },
      ['bureau', 'booking_unknown', 'FDx00', null, 20000],
    ],
    [
      'a booking of what we gave back',
      async () => {
        await writePaid(db, { id: 'b', state: 'refunded', outcome: 'refunded', paidAt: at('11:00') });
        (told.wechat as StatementLine[]).push(line('payment', 'b'), line('refund', 'b'));
        (told.bureau as StatementLine[]).push(line('booking', 'b'));
      },
      ['bureau', 'booking_not_booked', 'FDb00', null, 20000],
    ],
    [
      'another amount booked',
      () => {
        told.bureau = [line('booking', '1', 10000)];
      },
      ['bureau', 'booking_amount', 'FD100', 20000, 10000],
    ],
    [
      'a booking that the bureau forgot',
      () => {
        told.bureau = [];
      },
      ['bureau', 'booking_missing', 'FD100', 20000, null],
    ],
    [
      'a booking twice',
      ({ booking }) => {
        told.bureau = [booking, booking];
      },
      ['bureau', 'booking_doubled', 'FD100', 20000, 20000],
    ],
    [
      'an entry that does not sum to zero',
      () => writeEntry(db, '1', 'slip', at('12:30'), [['owed', 7]]),
      ['ledger', 'ledger_unbalanced', '1/slip', 7, 0],
    ],
    [
      'money that is neither booked nor given back',
      async () => {
        await writeAttempt(db, { id: 'w', state: 'writing_back', outcome: 'paid', paidAt: at('20:00') });
        await writeEntry(db, 'w', 'paid', at('20:00'), [
          ['gateway', 20000],
          ['owed', -20000],
        ]);
        (told.wechat as StatementLine[]).push(line('payment', 'w'));
      },
      ['ledger', 'still_owed', 'FDw00', 20000, null],
    ],
  ])('%s opens its case, once', async (_name, plant, expected) => {
    const agreed = await settled('1');
    told = { wechat: [agreed.payment], alipay: [], bureau: [agreed.booking] };
    await plant(agreed);
    await reconcile();
    expect(await cases()).toEqual([expected]);
    await reconcile();
    expect(await cases()).toHaveLength(1);
  });
});

it('asks the gateway at once for a payment that only the bill knows', async () => {
  await writeAttempt(db, { id: 'lost', state: 'closed', outcome: 'not_paid', paidAt: null });
  told.wechat = [line('payment', 'lost')];
  await reconcile();
  expect(await db.selectFrom('outbox').select(['kind', 'ref']).execute()).toEqual([
    { kind: 'poll_gateway', ref: 'lost' },
  ]);
});

it('takes a booking of the last second of the day for the same booking after midnight', async () => {
  await writeAttempt(db, { id: 'm', paidAt: at('23:58') });
  await writeEntry(db, 'm', 'paid', at('23:58'), [
    ['gateway', 20000],
    ['owed', -20000],
  ]);
  await writeEntry(db, 'm', 'booked FDm00', at('23:59'), [
    ['owed', 20000],
    ['bureau', -20000],
  ]);
  told = { wechat: [line('payment', 'm')], alipay: [], bureau: [] };
  await reconcile();
  told = { wechat: [], alipay: [], bureau: [line('booking', 'm')] };
  now = at('10:05', '2026-11-24');
  await reconcile('2026-11-23');
  expect(await cases()).toEqual([]);
});

it('does the other two when one statement is not there, and asks for help when it still is not at six', async () => {
  const { payment } = await settled('2', 'alipay');
  told = { wechat: [], alipay: new StatementNotReady('creating'), bureau: [line('booking', '2')] };
  await expect(reconcile()).rejects.toThrow(StatementNotReady);
  expect(await cases()).toEqual([]);
  now = at('18:01', '2026-11-23');
  await expect(reconcile()).rejects.toThrow(StatementNotReady);
  expect(await cases()).toEqual([['alipay', 'statement_missing', day, 20000, null]]);
  told.alipay = [payment];
  await reconcile();
  expect(await db.selectFrom('reconciled_days').select('source').orderBy('source').execute()).toEqual(
    ['alipay', 'bureau', 'ledger', 'wechat'].map((source) => ({ source })),
  );
});

it('is done once when two nodes do it at the same time', async () => {
  told.wechat = [line('payment', 'x')];
  await Promise.all([reconcile(), reconcile()]);
  expect(await cases()).toHaveLength(1);
  expect(await db.selectFrom('statement_lines').selectAll().execute()).toHaveLength(1);
});

it('finds the refund behind a line that names its order only, each refund once', async () => {
  await writePaid(db, { id: '3', gateway: 'alipay', state: 'refunded', outcome: 'refunded', paidAt: at('13:00') });
  const unnamed = { ...line('refund', '3'), number: unnamedRefund('FD3') };
  told.alipay = [line('payment', '3'), unnamed];
  await reconcile();
  expect(await cases()).toEqual([]);
  told.alipay = [unnamed];
  now = at('10:05', '2026-11-24');
  await reconcile('2026-11-23');
  expect(await cases()).toEqual([['alipay', 'refund_unknown', '?FD3', null, 20000]]);
});
