// What staff has given back, and what the payee is paid out, as the gateway tells it. Rows of docs/field-reports.md.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Kysely } from 'kysely';
import { fen } from '#domain/payments/money';
import { createConfirmPayment } from '../../../../server/payments/proofs/confirm-payment';
import type { Database } from '../../../../server/store/database';
import type { Tables } from '../../../../server/store/tables/tables';
import { memoryDialect } from '../../../simulation/memory/dialect';
import { paymentStore } from '../../../simulation/memory/tables';
import { writeAttempt } from '../../../support/books/books';
import { runtimeAt } from '../../../support/clocks/runtime';

const runtime = runtimeAt(() => new Date('2026-11-23T10:00:00+08:00'));
let db: Database;
beforeAll(() => {
  db = new Kysely<Tables>({ dialect: memoryDialect(paymentStore()) });
});
afterAll(() => db.destroy());

it('A1: how much staff gave back is asked for by its number, and not guessed while a refund of ours may be on its way', async () => {
  await writeAttempt(db, { id: 'a1', gateway: 'alipay', state: 'awaiting', outcome: 'pending', paidAt: null });
  const paid = { outTradeNo: 'FDa1', transactionId: '43', paidAt: new Date(0), amountFen: fen(20000), body: {} };
  const confirm = createConfirmPayment({ db, runtime });
  await confirm('alipay', paid);
  await db
    .insertInto('refunds')
    .values({
      refund_no: 'RFDa1',
      attempt_id: 'a1',
      amount_fen: fen(5000),
      cause: 'booked_by_others',
      state: 'asked',
      funds_account: null,
      asked_at: 1,
      code: null,
      ordered_at: 1,
    })
    .execute();
  await confirm('alipay', { ...paid, goneBackFen: fen(10000), refund: { refundNo: 'C9', amountFen: null } });
  const jobs = await db.selectFrom('outbox').select('ref').where('kind', '=', 'book_return').execute();
  expect(jobs.map(({ ref }) => ref)).toContain('a1 C9');
  await confirm('alipay', { ...paid, goneBackFen: fen(10000) }); // a question's answer meanwhile: the sum alone
  await confirm('alipay', { ...paid, refund: { refundNo: 'C9', amountFen: fen(10000) } });
  const books = await db.selectFrom('ledger_entries').selectAll().where('attempt_id', '=', 'a1').execute();
  expect(books.filter(({ account }) => account === 'gateway').map(({ amount_fen }) => amount_fen)).toEqual([
    20000, -10000,
  ]);
});

it.each([
  [20000, []],
  [19900, [{ kind: 'received_less', our_fen: 20000, their_fen: 19900 }]],
])('A14: a payee that gets %i fen of 20000 has the cases %j, and the payment is booked', async (receivedFen, cases) => {
  const id = `a14-${receivedFen}`;
  await writeAttempt(db, { id, gateway: 'alipay', state: 'awaiting', outcome: 'pending', paidAt: null });
  const paid = { outTradeNo: `FD${id}`, transactionId: id, paidAt: new Date(0), amountFen: fen(20000), body: {} };
  const after = await createConfirmPayment({ db, runtime })('alipay', { ...paid, receivedFen: fen(receivedFen) });
  expect(after.state).toBe('paid');
  const opened = db.selectFrom('cases').select(['kind', 'our_fen', 'their_fen']).where('number', '=', `FD${id}`);
  expect(await opened.execute()).toEqual(cases);
});
