// One difference of every kind is planted; each must open its case, once, and agreement must open none.
import { describe, expect, it } from '@jest/globals';
import { fen } from '#domain/payments/money';
import type { StatementLine } from '../../../server/reconciliation/statements';
import { writeAttempt, writeEntry, writePaid } from '../../support/books/books';
import { at, books, cases, line, openBooks, reconcile, settled } from '../../support/books/books-of-a-day';

openBooks();

it('opens no case when ledger, bills and bureau agree', async () => {
  const [one, two] = [await settled('1'), await settled('2', 'alipay')];
  await writePaid(books.db, { id: '3', state: 'refunded', outcome: 'refunded', paidAt: at('13:00') });
  books.told = {
    wechat: [one.payment, line('payment', '3'), line('refund', '3')],
    alipay: [two.payment],
    bureau: [one.booking, two.booking],
  };
  await reconcile();
  expect(await cases()).toEqual([]);
  expect(
    await books.db.selectFrom('reconciled_days').selectAll().where('source', '=', 'wechat').executeTakeFirst(),
  ).toMatchObject({ their_fen: 20000, our_fen: 20000, differences: 0 });
});

describe('a planted difference', () => {
  it.each<[string, (agreed: Awaited<ReturnType<typeof settled>>) => Promise<void> | void, unknown[]]>([
    [
      'a payment that is none of ours',
      () => {
        (books.told.wechat as StatementLine[]).push(line('payment', 'x'));
      },
      ['wechat', 'payment_unknown', 'FDx', null, 20000],
    ],
    [
      'a payment that we never booked',
      async () => {
        await writeAttempt(books.db, { id: 'open', state: 'closed', outcome: 'not_paid', paidAt: null });
        (books.told.wechat as StatementLine[]).push(line('payment', 'open'));
      },
      ['wechat', 'payment_not_booked', 'FDopen', null, 20000],
    ],
    [
      'a payment at the other gateway',
      ({ payment }) => {
        books.told.alipay = [payment];
      },
      ['alipay', 'payment_unknown', 'FD1', null, 20000],
    ],
    [
      'another amount on the bill',
      () => {
        books.told.wechat = [line('payment', '1', 19999)];
      },
      ['wechat', 'payment_amount', 'FD1', 20000, 19999],
    ],
    [
      'another transaction on the bill',
      ({ payment }) => {
        books.told.wechat = [{ ...payment, transactionId: 'T9' }];
      },
      ['wechat', 'payment_transaction', 'FD1', 20000, 20000],
    ],
    [
      'a payment that the bill lacks',
      () => {
        books.told.wechat = [];
      },
      ['wechat', 'payment_missing', 'FD1', 20000, null],
    ],
    [
      'a payment twice on the bill',
      ({ payment }) => {
        books.told.wechat = [payment, payment];
      },
      ['wechat', 'payment_doubled', 'FD1', 20000, 20000],
    ],
    [
      'a refund made in the merchant console',
      () => {
        (books.told.wechat as StatementLine[]).push(line('refund', 'console'));
      },
      ['wechat', 'refund_unknown', 'RFDconsole00', null, 20000],
    ],
    [
      'a refund of ours that we did not book',
      async () => {
        await books.db
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
        (books.told.wechat as StatementLine[]).push(line('refund', '1'));
      },
      ['wechat', 'refund_not_booked', 'RFD100', null, 20000],
    ],
    [
      'another amount given back',
      async () => {
        await writePaid(books.db, { id: 'b', state: 'refunded', outcome: 'refunded', paidAt: at('11:00') });
        (books.told.wechat as StatementLine[]).push(line('payment', 'b'), line('refund', 'b', 1));
      },
      ['wechat', 'refund_amount', 'RFDb00', 20000, 1],
    ],
    [
      'a refund that the bill lacks',
      async () => {
        await writePaid(books.db, { id: 'b', state: 'refunded', outcome: 'refunded', paidAt: at('11:00') });
        (books.told.wechat as StatementLine[]).push(line('payment', 'b'));
      },
      ['wechat', 'refund_missing', 'RFDb00', 20000, null],
    ],
    [
      'a booking under a receipt that is not ours',
      () => {
        (books.told.bureau as StatementLine[]).push(line('booking', 'x'));
      },
      ['bureau', 'booking_unknown', 'FDx00', null, 20000],
    ],
    [
      'a booking of what we gave back',
      async () => {
        await writePaid(books.db, { id: 'b', state: 'refunded', outcome: 'refunded', paidAt: at('11:00') });
        (books.told.wechat as StatementLine[]).push(line('payment', 'b'), line('refund', 'b'));
        (books.told.bureau as StatementLine[]).push(line('booking', 'b'));
      },
      ['bureau', 'booking_not_booked', 'FDb00', null, 20000],
    ],
    [
      'another amount booked',
      () => {
        books.told.bureau = [line('booking', '1', 10000)];
      },
      ['bureau', 'booking_amount', 'FD100', 20000, 10000],
    ],
    [
      'a booking that the bureau forgot',
      () => {
        books.told.bureau = [];
      },
      ['bureau', 'booking_missing', 'FD100', 20000, null],
    ],
    [
      'a booking twice',
      ({ booking }) => {
        books.told.bureau = [booking, booking];
      },
      ['bureau', 'booking_doubled', 'FD100', 20000, 20000],
    ],
    [
      'an entry that does not sum to zero',
      () => writeEntry(books.db, '1', 'slip', at('12:30'), [['owed', 7]]),
      ['ledger', 'ledger_unbalanced', '1/slip', 7, 0],
    ],
    [
      'money that is neither booked nor given back',
      async () => {
        await writeAttempt(books.db, { id: 'w', state: 'writing_back', outcome: 'paid', paidAt: at('20:00') });
        await writeEntry(books.db, 'w', 'paid', at('20:00'), [
          ['gateway', 20000],
          ['owed', -20000],
        ]);
        (books.told.wechat as StatementLine[]).push(line('payment', 'w'));
      },
      ['ledger', 'still_owed', 'FDw00', 20000, null],
    ],
  ])('%s opens its case, once', async (_name, plant, expected) => {
    const agreed = await settled('1');
    books.told = { wechat: [agreed.payment], alipay: [], bureau: [agreed.booking] };
    await plant(agreed);
    await reconcile();
    expect(await cases()).toEqual([expected]);
    await reconcile();
    expect(await cases()).toHaveLength(1);
  });
});
