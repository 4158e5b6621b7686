// A signed success comes once, twice, late, or with another amount.
import { fen } from '#domain/payments/money';
import { runtimeAt } from '../../../support/clocks/runtime';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { ProofMismatch, type Proof } from '../../../../server/payments/gateway';
import { createConfirmPayment } from '../../../../server/payments/proofs/confirm-payment';
import type { AttemptState } from '#domain/lives/attempt-lifecycle';
import type { Database } from '../../../../server/store/database';
import { writeAttempt } from '../../../support/books/books';
import { openPaymentStore } from '../../../support/store/payment-store';

const now = new Date('2026-11-23T10:00:00+08:00');
const paidAt = new Date('2026-11-23T09:59:58+08:00');
let db: Database;
let serial = 0;
let id: string;
beforeAll(async () => {
  db = await openPaymentStore();
  await db.insertInto('people').values({ id: 'person', agreed_version: null, created_at: 0 }).execute();
});
afterAll(() => db.destroy());
beforeEach(() => {
  id = `attempt-${(serial += 1)}`;
});

const attemptThatIs = (state: AttemptState) =>
  writeAttempt(db, { id, state, outcome: state === 'closed' ? 'not_paid' : 'pending', paidAt: null });
const proof = (over: Partial<Proof> = {}): Proof => ({
  outTradeNo: `FD${id}`,
  transactionId: '42',
  paidAt,
  amountFen: fen(20000),
  body: { signed: true },
  ...over,
});
const confirmPayment = (gateway: 'wechat' | 'alipay', given: Proof) =>
  createConfirmPayment({ db, runtime: runtimeAt(() => now) })(gateway, given);
const traces = async () => {
  const evidence = await db.selectFrom('evidence').selectAll().where('attempt_id', '=', id).execute();
  const books = await db.selectFrom('ledger_entries').selectAll().where('attempt_id', '=', id).execute();
  const items = await db.selectFrom('attempt_items').select('outcome').where('attempt_id', '=', id).execute();
  const chores = await db.selectFrom('outbox').select(['kind', 'due_at']).where('ref', '=', `FD${id}00`).execute();
  return {
    evidence: evidence.map(({ kind, body }) => [kind, body]),
    outcomes: items.map(({ outcome }) => outcome),
    books: books.map(({ account, amount_fen, reason }) => [reason, account, amount_fen]).sort(),
    chores: chores.map(({ kind, due_at }) => [kind, due_at]),
  };
};
const taken = {
  evidence: [['payment_proven', { signed: true }]],
  books: [
    ['paid', 'gateway', 20000],
    ['paid', 'owed', -20000],
  ],
};
const written = { ...taken, outcomes: ['paid'], chores: [['write_back', now.getTime()]] };

it.each(['new', 'awaiting', 'closing', 'unknown'] as const)(
  'pays an attempt that is %s, with evidence, books and what follows',
  async (state) => {
    await attemptThatIs(state);
    expect(await confirmPayment('wechat', proof())).toMatchObject({
      state: 'paid',
      version: 4,
      transaction_id: '42',
      paid_at: paidAt.getTime(),
    });
    expect(await traces()).toEqual(written);
  },
);

it('gives the money back when it comes after the close', async () => {
  await attemptThatIs('closed');
  expect(await confirmPayment('wechat', proof())).toMatchObject({ state: 'refunding' });
  expect(await traces()).toEqual({ ...taken, outcomes: ['refunding'], chores: [] });
  const refund = await db.selectFrom('refunds').selectAll().where('attempt_id', '=', id).executeTakeFirstOrThrow();
  expect(refund).toMatchObject({ refund_no: `RFD${id}`, amount_fen: 20000, cause: 'paid_too_late', state: 'ordered' });
});

it('takes the same success once, however often and however close together it arrives', async () => {
  await attemptThatIs('awaiting');
  await Promise.all([1, 2, 3].map(() => confirmPayment('wechat', proof())));
  expect(await traces()).toEqual(written);
});

it.each([
  ['another amount', 'wechat', { amountFen: fen(19999) }, '19999 fen paid of 20000'],
  ['a number that is not ours', 'wechat', { outTradeNo: 'FD0' }, 'a success of no attempt of ours'],
  ['the other gateway', 'alipay', {}, 'a success of no attempt of ours'],
  ['no instant', 'wechat', { paidAt: new Date(NaN) }, 'a success at no instant'],
] as const)('changes nothing on a success with %s', async (_name, gateway, over, reason) => {
  await attemptThatIs('awaiting');
  await expect(confirmPayment(gateway, proof(over))).rejects.toThrow(new ProofMismatch(reason));
  expect(await traces()).toEqual({ evidence: [], outcomes: ['pending'], books: [], chores: [] });
});
