// A refund that two nodes look after, one of which slept longer than its lease, or that was made after it had been refused.
import { afterAll, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import { Kysely } from 'kysely';
import { fen } from '#domain/payments/money';
import type { Gateway, Refusal, RefundAnswer, RefundFound } from '../../../../server/payments/gateway';
import { refund } from '../../../../server/payments/refunds/refund';
import type { Database } from '../../../../server/store/database';
import type { Tables } from '../../../../server/store/tables/tables';
import { memoryDialect } from '../../../simulation/memory/dialect';
import { paymentStore } from '../../../simulation/memory/tables';
import { writeAttempt } from '../../../support/books/books';
import { runtimeAt } from '../../../support/clocks/runtime';

const now = new Date('2026-11-23T10:00:00+08:00');
const runtime = runtimeAt(() => now);
const no: Refusal = { code: 'USER_ACCOUNT_ABNORMAL', meaning: 'no', message: '', requestId: '' };
const ask = { refund: jest.fn<Gateway['refund']>(), queryRefund: jest.fn<Gateway['queryRefund']>() };
const proof = { outTradeNo: '', transactionId: '42', paidAt: now, amountFen: fen(20000), body: {} };
const query = jest.fn<Gateway['query']>();
const wechat = {
  ...ask,
  query,
  betweenRefundsMs: 61_000,
} as unknown as Gateway;

let db: Database;
let id = '';
beforeAll(() => {
  db = new Kysely<Tables>({ dialect: memoryDialect(paymentStore()) });
});
afterAll(() => db.destroy());
beforeEach(() => {
  ask.refund.mockReset();
  ask.queryRefund.mockReset();
  query.mockReset().mockResolvedValue({ kind: 'paid', proof: { ...proof, goneBackFen: null } });
});

async function given(
  name: string,
  state: 'asked' | 'refused',
  askedAt = 1,
): Promise<() => Promise<number | undefined>> {
  id = name;
  await writeAttempt(db, { id, gateway: 'wechat', state: 'refund_stuck', outcome: 'refunding', paidAt: 1 });
  await db
    .insertInto('refunds')
    .values({
      ...{ refund_no: `R${id}`, attempt_id: id, amount_fen: fen(20000), cause: 'booked_by_others', state },
      ...{ funds_account: null, asked_at: askedAt, code: state === 'refused' ? no.code : null, ordered_at: 1 },
    })
    .execute();
  return () => refund({ db, gateways: { wechat, alipay: wechat }, runtime })(`R${id}`);
}
const rows = () => db.selectFrom('refunds').selectAll().where('attempt_id', '=', id).execute();
const pending: RefundAnswer & RefundFound = { kind: 'pending' };

it('whoever slept while another node heard a definite no does not ask on what it read before', async () => {
  const run = await given('slept', 'asked');
  ask.queryRefund.mockImplementation(async () => {
    await db.updateTable('refunds').set({ state: 'refused', code: no.code }).where('attempt_id', '=', id).execute();
    return { kind: 'absent' };
  });
  expect(await run()).toBe(now.getTime());
  expect(ask.refund).not.toHaveBeenCalled();
});
it('one that was refused for good is looked for, for a day, and never asked for again by itself', async () => {
  ask.queryRefund.mockResolvedValue({ kind: 'absent' });
  const run = await given('refused', 'refused', now.getTime() - 3_600_000);
  expect(await run()).toBe(now.getTime() + 3_600_000);
  expect(await (await given('long refused', 'refused', now.getTime() - 90_000_000))()).toBeUndefined();
  expect(ask.refund).not.toHaveBeenCalled();
});
it('one that is found on its way after it had been refused for good is looked after', async () => {
  const run = await given('found', 'refused');
  ask.queryRefund.mockResolvedValue(pending);
  expect(await run()).toBeGreaterThan(now.getTime());
  expect((await rows())[0]).toMatchObject({ state: 'pending' });
});
it('one that is asked for anew stands in the bill of the day that takes it in', async () => {
  const run = await given('anew', 'asked');
  ask.queryRefund.mockResolvedValue({ kind: 'absent' });
  ask.refund.mockResolvedValue({ kind: 'pending' });
  await run();
  expect((await rows())[0]).toMatchObject({ state: 'pending', asked_at: now.getTime() });
});
it('for want of money it waits, and is asked for again', async () => {
  const run = await given('postponed', 'asked');
  ask.queryRefund.mockResolvedValue({ kind: 'absent' });
  ask.refund.mockResolvedValueOnce({ kind: 'refused', refusal: { ...no, code: 'NOT_ENOUGH', meaning: 'not_now' } });
  expect(await run()).toBeGreaterThan(now.getTime());
  expect((await rows())[0]).toMatchObject({ state: 'postponed', code: 'NOT_ENOUGH' });
  ask.refund.mockResolvedValueOnce({ kind: 'pending' });
  await run();
  expect((await rows())[0]).toMatchObject({ state: 'pending' });
});
it('what has gone back is ours where an earlier request of ours came after all, and no refund of others', async () => {
  const run = await given('after-all', 'asked');
  ask.queryRefund.mockResolvedValueOnce({ kind: 'absent' }).mockResolvedValueOnce(pending);
  ask.refund.mockResolvedValue({ kind: 'refused', refusal: no });
  expect(await run()).toBeGreaterThan(now.getTime());
  expect((await rows()).map(({ cause, state }) => [cause, state])).toEqual([['booked_by_others', 'pending']]);
});
it('it is of others where the gateway knows none of ours', async () => {
  const run = await given('of-staff', 'asked');
  ask.queryRefund.mockResolvedValue({ kind: 'absent' });
  ask.refund.mockResolvedValue({ kind: 'refused', refusal: no });
  expect(await run()).toBe(now.getTime() + 900_000);
  expect((await rows()).map(({ cause }) => cause)).toEqual(['booked_by_others', 'made_by_others']);
});
it('what staff has left follows once ours is refused for good, though the gateway says nothing of a part', async () => {
  const run = await given('in part', 'asked');
  await db.updateTable('attempts').set({ state: 'returned' }).where('id', '=', id).execute();
  const cause = 'made_by_others' as const;
  const [theirs] = (await rows()).map((row) => ({ ...row, refund_no: `C${id}`, amount_fen: fen(8000), cause }));
  await db
    .insertInto('refunds')
    .values({ ...theirs!, state: 'done' })
    .execute();
  ask.queryRefund.mockResolvedValue({ kind: 'absent' });
  ask.refund.mockResolvedValue({ kind: 'refused', refusal: no });
  query.mockResolvedValueOnce({ kind: 'paid', proof });
  await run();
  const known = (await rows()).map(({ state, amount_fen }) => [state, amount_fen]);
  expect(known).toEqual([
    ['abandoned', 20000],
    ['done', 8000],
    ['ordered', 12000],
  ]);
});
