// Every genuine notification is kept: taken, about something else, or refused with a case for somebody to look at.
import { fen } from '#domain/payments/money';
import { runtimeAt } from '../../../support/clocks/runtime';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { ProofMismatch, type Proof } from '../../../../server/payments/gateway';
import {
  createReceiveNotification,
  type VerifiedNotification,
} from '../../../../server/payments/proofs/receive-notification';
import type { Attempt } from '../../../../server/payments/attempts';
import type { Database } from '../../../../server/store/database';
import { openPaymentStore } from '../../../support/store/payment-store';

let db: Database;
let now: Date;
let proven: [string, Proof][];
beforeAll(async () => {
  db = await openPaymentStore();
});
afterAll(() => db.destroy());
beforeEach(async () => {
  now = new Date('2026-11-23T23:30:00+08:00');
  proven = [];
  await db.deleteFrom('notifications').execute();
  await db.deleteFrom('cases').execute();
});

const proof: Proof = { outTradeNo: 'FD1', transactionId: '42', paidAt: new Date(0), amountFen: fen(1), body: {} };
const confirmPayment = async (gateway: Attempt['gateway'], given: Proof) => {
  proven.push([gateway, given]);
  if (given.amountFen !== 1) throw new ProofMismatch('2 fen paid of 1');
  return {} as Attempt;
};
const notice = (over: Partial<VerifiedNotification> = {}): VerifiedNotification => ({
  gateway: 'wechat',
  id: 'EV-1',
  outTradeNo: 'FD1',
  read: () => proof,
  ...over,
});
const hear = (over?: Partial<VerifiedNotification>) =>
  createReceiveNotification({ db, runtime: runtimeAt(() => now), confirmPayment })(notice(over));
const kept = () => db.selectFrom('notifications').selectAll().execute();
const cases = () =>
  db
    .selectFrom('cases')
    .select(['day', 'source', 'kind', 'number', 'our_fen', 'their_fen', 'opened_at', 'closed_at'])
    .execute();
const first = {
  gateway: 'wechat',
  notification_id: 'EV-1',
  out_trade_no: 'FD1',
  times: 1,
  first_at: Date.parse('2026-11-23T15:30:00Z'),
  last_at: Date.parse('2026-11-23T15:30:00Z'),
};

it('takes a success in and keeps that it came', async () => {
  expect(await hear()).toEqual({ taken: true });
  expect(proven).toEqual([['wechat', proof]]);
  expect(await kept()).toEqual([{ ...first, verdict: 'taken', reason: null }]);
  expect(await cases()).toEqual([]);
});

it('keeps one about something else, and proves nothing by it', async () => {
  expect(await hear({ read: () => undefined, outTradeNo: undefined })).toEqual({ taken: true });
  expect(proven).toEqual([]);
  expect(await kept()).toEqual([{ ...first, out_trade_no: null, verdict: 'other', reason: null }]);
});

it('counts a repetition instead of writing it again, by gateway and number', async () => {
  await hear();
  now = new Date(now.getTime() + 15_000);
  await hear();
  expect(await kept()).toEqual([
    { ...first, verdict: 'taken', reason: null, times: 2, last_at: first.first_at + 15_000 },
  ]);
  await hear({ gateway: 'alipay' });
  await hear({ id: 'EV-2' });
  expect(
    (await kept()).map(({ gateway, notification_id, times }) => `${gateway} ${notification_id} ${times}`).sort(),
  ).toEqual(['alipay EV-1 1', 'wechat EV-1 2', 'wechat EV-2 1']);
});

it('refuses what is signed and yet not ours, with one case however often it comes', async () => {
  const wrong = { read: () => ({ ...proof, amountFen: fen(2) }) };
  for (const _time of [1, 2]) expect(await hear(wrong)).toEqual({ taken: false, reason: '2 fen paid of 1' });
  expect(await kept()).toEqual([{ ...first, verdict: 'refused', reason: '2 fen paid of 1', times: 2 }]);
  expect(await cases()).toEqual([
    {
      day: '2026-11-23',
      source: 'wechat',
      kind: 'proof_mismatch',
      number: 'FD1',
      our_fen: null,
      their_fen: null,
      opened_at: first.first_at,
      closed_at: null,
    },
  ]);
});

it('names the case by the notification when that names no payment', async () => {
  await hear({
    outTradeNo: undefined,
    read: () => {
      throw new ProofMismatch('a success that is not ours');
    },
  });
  expect(await cases()).toMatchObject([{ number: 'EV-1' }]);
});

it('keeps nothing of what it could not decide: the gateway has to tell it again', async () => {
  await expect(
    hear({
      read: () => {
        throw new Error('the database is away');
      },
    }),
  ).rejects.toThrow('the database is away');
  expect(await kept()).toEqual([]);
  expect(await cases()).toEqual([]);
});
