// The acts that end a refund which does not end by itself: another account, a new number, the console's own refund.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { fen } from '#domain/payments/money';
import { opsProgram } from '../../../../server/ops/program';
import { bookReturn } from '../../../../server/payments/refunds/book-return';
import { createConfirmPayment } from '../../../../server/payments/proofs/confirm-payment';
import type { Gateway, Refund, RefundAnswer, RefundFound } from '../../../../server/payments/gateway';
import { refund } from '../../../../server/payments/refunds/refund';
import type { Database } from '../../../../server/store/database';
import { writeAttempt } from '../../../support/books/books';
import { openPaymentStore } from '../../../support/store/payment-store';
import { runtimeAt } from '../../../support/clocks/runtime';

let db: Database;
let now = Date.parse('2026-11-23T10:00:00+08:00');
const runtime = runtimeAt(() => new Date(now));
beforeAll(async () => {
  db = await openPaymentStore();
});
afterAll(() => db.destroy());

const noMoney = { code: 'INVALID_REQUEST', meaning: 'no' as const, message: '', requestId: '' };
async function ops(...words: string[]): Promise<string> {
  const printed: string[] = [];
  const print = (text: string) => void printed.push(text);
  await opsProgram(async () => ({ db, actor: 'lin', runtime, print }))
    .exitOverride()
    .parseAsync(words, { from: 'user' });
  return printed.join('\n');
}

/** A payment that came too late, whose refund the gateway answers as told; and what it was asked. */
async function givenBack(id: string, first: RefundAnswer) {
  await writeAttempt(db, { id, state: 'closed', outcome: 'not_paid', paidAt: null });
  const proof = {
    outTradeNo: `FD${id}`,
    transactionId: `T${id}`,
    paidAt: new Date(0),
    amountFen: fen(20000),
    body: {},
  };
  await createConfirmPayment({ db, runtime })('wechat', proof);
  const asked: Refund[] = [];
  const answers: { refund: RefundAnswer; query: RefundFound } = { refund: first, query: { kind: 'absent' } };
  const gateway = {
    refund: async (wanted: Refund) => (asked.push(wanted), answers.refund),
    queryRefund: async () => answers.query,
    query: async () => ({ kind: 'paid' as const, proof }),
    betweenRefundsMs: 61_000,
  } as unknown as Gateway;
  const gateways = { wechat: gateway, alipay: gateway };
  const work = refund({ db, gateways, runtime });
  await work(`RFD${id}`);
  const attempt = () => db.selectFrom('attempts').select('state').where('id', '=', id).executeTakeFirstOrThrow();
  const refunds = async () =>
    (await db.selectFrom('refunds').selectAll().where('attempt_id', '=', id).orderBy('refund_no').execute()).map(
      ({ refund_no, state, funds_account }) => [refund_no, state, funds_account],
    );
  const cases = async (number: string) =>
    (await db.selectFrom('cases').select('kind').where('number', '=', number).execute()).map(({ kind }) => kind);
  const balance = async () => {
    const rows = await db.selectFrom('ledger_entries').select('amount_fen').where('attempt_id', '=', id).execute();
    return [rows.length, rows.reduce((sum, { amount_fen }) => sum + amount_fen, 0)];
  };
  return { work, asked, answers, attempt, refunds, cases, balance, book: bookReturn({ db, gateways, runtime }) };
}

it('a refused refund is asked for again under its number from another account, and a done one is not', async () => {
  const story = await givenBack('from', { kind: 'refused', refusal: noMoney });
  expect([await story.attempt(), await story.cases('RFDfrom')]).toEqual([
    { state: 'refund_stuck' },
    ['refund_refused'],
  ]);
  expect(await ops('refund-from', 'RFDfrom', 'UNSETTLED')).toBe('Ordered: refund RFDfrom from UNSETTLED.');
  story.answers.refund = { kind: 'done', amountFen: fen(20000), body: {} };
  now += 61_000;
  await story.work('RFDfrom');
  expect(story.asked.map(({ refundNo, fundsAccount }) => [refundNo, fundsAccount])).toEqual([
    ['RFDfrom', null],
    ['RFDfrom', 'UNSETTLED'],
  ]);
  expect([await story.attempt(), await story.balance()]).toEqual([{ state: 'refunded' }, [4, 0]]);
  await expect(ops('refund-from', 'RFDfrom', 'AVAILABLE')).rejects.toThrow('is done: only a refused one');
  await expect(ops('refund-from', 'RFDnone', 'AVAILABLE')).rejects.toThrow('there is no refund RFDnone');
});

it('a refund that the gateway gave up is made anew under the next number, and never two are alive', async () => {
  const story = await givenBack('anew', { kind: 'pending' });
  await expect(ops('refund-anew', 'RFDanew')).rejects.toThrow('only one that the gateway has closed is made anew');
  story.answers.query = { kind: 'closed', body: {} };
  await story.work('RFDanew');
  expect(await story.cases('RFDanew')).toEqual(['refund_closed']);
  expect(await ops('refund-anew', 'RFDanew')).toBe('Ordered: refund RFDanewN2 in place of RFDanew.');
  await expect(ops('refund-anew', 'RFDanew')).rejects.toThrow('is replaced');
  story.answers.refund = { kind: 'done', amountFen: fen(20000), body: {} };
  now += 61_000;
  await story.work('RFDanewN2');
  expect(await story.refunds()).toEqual([
    ['RFDanew', 'replaced', null],
    ['RFDanewN2', 'done', null],
  ]);
  expect([await story.attempt(), await story.balance()]).toEqual([{ state: 'refunded' }, [4, 0]]);
});

it('a refund of the console is booked by the gateway’s word for it, and ends ours', async () => {
  const story = await givenBack('staff', { kind: 'refused', refusal: noMoney });
  expect(await ops('book-return', 'FDstaff', 'C42')).toBe(
    'The gateway is asked for refund C42 of the payment of 200.00 yuan.',
  );
  story.answers.query = { kind: 'done', amountFen: fen(20000), body: {} };
  await story.book('staff C42');
  expect([await story.attempt(), await story.balance()]).toEqual([{ state: 'refunded' }, [4, 0]]);
  expect(await story.refunds()).toEqual([
    ['C42', 'done', null],
    ['RFDstaff', 'abandoned', null],
  ]);
  await story.book('staff C42');
  expect(await story.balance()).toEqual([4, 0]);
});

it('a number that the gateway does not know is a case at once, asked for each hour and not again and again', async () => {
  const story = await givenBack('typo', { kind: 'refused', refusal: noMoney });
  await ops('book-return', 'FDtypo', 'C43');
  expect(await story.book('typo C43')).toBe(now + 3_600_000);
  await story.book('typo C43');
  expect(await story.cases('C43')).toEqual(['return_not_found']);
  await expect(ops('book-return', 'FDtypo', 'C 43')).rejects.toThrow('C 43 is no number of a refund');
});

it('W7: a refund that is under way for seven days has a case, and none before', async () => {
  const story = await givenBack('slow', { kind: 'pending' });
  story.answers.query = { kind: 'pending' };
  now += 7 * 86_400_000 - 1;
  await story.work('RFDslow');
  expect(await story.cases('RFDslow')).toEqual([]);
  now += 1;
  await story.work('RFDslow');
  await story.work('RFDslow');
  expect(await story.cases('RFDslow')).toEqual(['refund_slow']);
});
