// What a payer reads of a refund, how far apart parts are asked for, and what a bank sends back. Rows of docs/field-reports.md.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Kysely } from 'kysely';
import { fen } from '#domain/payments/money';
import type { RefundCause } from '#domain/lives/refund-lifecycle';
import type { AlipayCall } from '../../../../server/gateways/alipay/call';
import { alipayRefunds } from '../../../../server/gateways/alipay/refunds';
import { merchantWords } from '../../../../server/gateways/wechat-pay/merchant';
import { wechatRefunds } from '../../../../server/gateways/wechat-pay/refunds/refunds';
import type { WechatPayCall } from '../../../../server/gateways/wechat-pay/calls/call';
import { createConfirmPayment } from '../../../../server/payments/proofs/confirm-payment';
import type { Gateway } from '../../../../server/payments/gateway';
import { orderOf } from '../../../../server/payments/opening/new-attempt';
import { createGatewayPoller } from '../../../../server/payments/proofs/poll-gateway';
import { refund } from '../../../../server/payments/refunds/refund';
import type { Attempt } from '../../../../server/payments/attempts';
import type { Settings } from '../../../../server/settings';
import type { Database } from '../../../../server/store/database';
import type { Tables } from '../../../../server/store/tables/tables';
import { memoryDialect } from '../../../simulation/memory/dialect';
import { paymentStore } from '../../../simulation/memory/tables';
import { writeAttempt } from '../../../support/books/books';
import { runtimeAt } from '../../../support/clocks/runtime';

const now = Date.parse('2026-11-23T10:00:00+08:00');
const runtime = runtimeAt(() => new Date(now));
const merchant = merchantWords({ mchId: '1900' });
let db: Database;
beforeAll(() => {
  db = new Kysely<Tables>({ dialect: memoryDialect(paymentStore()) });
});
afterAll(() => db.destroy());

const asked = { outTradeNo: 'FD1', refundNo: 'RFD1', amountFen: fen(100), totalFen: fen(200), fundsAccount: null };
const causes: [RefundCause, string][] = [
  ['paid_too_late', '订单关闭后付款，退回'],
  ['booked_by_others', '罚款已由他人缴清，退回本次缴款'],
  ['amount_differs', '应缴金额已变动，退回'],
];

it.each(causes)('W13: the payer of what was %s reads %s in either list', async (cause, words) => {
  const bodies: Record<string, unknown>[] = [];
  const wechat = (async (_method: string, _path: string, body: Record<string, unknown>) => {
    bodies.push(body);
    return { status: 429, body: { code: 'FREQUENCY_LIMITED' }, requestId: '' };
  }) as unknown as WechatPayCall;
  const alipay = (async (_operation: string, _path: string, { body }: { body: Record<string, unknown> }) => {
    bodies.push(body);
    return { refusal: { code: 'ACQ.SYSTEM_ERROR', meaning: 'not_now', message: '', requestId: '' } };
  }) as unknown as AlipayCall;
  await wechatRefunds(wechat, merchant).refund({ ...asked, cause });
  await alipayRefunds(alipay).refund({ ...asked, cause });
  expect([bodies[0]!.reason, bodies[1]!.refund_reason]).toEqual([words, words]);
});

const partOf = (id: string, refundNo: string, state: 'ordered' | 'pending' | 'done', askedAt: number | null) =>
  db
    .insertInto('refunds')
    .values({
      refund_no: refundNo,
      attempt_id: id,
      amount_fen: fen(10000),
      cause: 'booked_by_others',
      state,
      funds_account: null,
      asked_at: askedAt,
      code: null,
      ordered_at: now,
    })
    .execute();

it('W2: a second part of one order is asked for a minute after the first, and not before', async () => {
  await writeAttempt(db, { id: 'w2', state: 'refunding', outcome: 'refunding', paidAt: now });
  await partOf('w2', 'RFDw2a', 'pending', now - 10_000);
  await partOf('w2', 'RFDw2b', 'ordered', null);
  const gateway = wechatRefunds(
    (() => {
      throw new Error('asked too early');
    }) as unknown as WechatPayCall,
    merchant,
  );
  const gateways = { wechat: gateway, alipay: gateway } as unknown as Record<'wechat' | 'alipay', Gateway>;
  expect(await refund({ db, gateways, runtime })('RFDw2b')).toBe(now - 10_000 + 61_000);
});

it('A12: a refund that the bank has sent back has a case, and is done no more', async () => {
  const call = (async () => ({
    body: {
      out_trade_no: 'FDa12',
      out_request_no: 'RFDa12',
      refund_status: 'REFUND_SUCCESS',
      refund_amount: '100.00',
      deposit_back_info: { has_deposit_back: 'true', dback_status: 'F', dback_amount: '100.00' },
    },
  })) as unknown as AlipayCall;
  await writeAttempt(db, { id: 'a12', gateway: 'alipay', state: 'refunded', outcome: 'refunded', paidAt: now });
  await partOf('a12', 'RFDa12', 'done', now);
  const gateway = alipayRefunds(call) as Gateway;
  await refund({ db, gateways: { wechat: gateway, alipay: gateway }, runtime })('RFDa12');
  const row = db.selectFrom('refunds').select('state').where('refund_no', '=', 'RFDa12');
  const cases = db.selectFrom('cases').select('kind').where('number', '=', 'RFDa12');
  expect([await row.execute(), await cases.execute()]).toEqual([
    [{ state: 'sent_back' }],
    [{ kind: 'refund_sent_back' }],
  ]);
});

it('a refund that has arrived is owed to the payer as one notice, however often the gateway says so', async () => {
  await writeAttempt(db, { id: 'arrived', state: 'refunding', outcome: 'refunding', paidAt: now });
  await partOf('arrived', 'RFDarrived', 'pending', now - 120_000);
  const done = { kind: 'done' as const, body: {}, amountFen: fen(10000) };
  const answers = { refund: async () => done, queryRefund: async () => done, refundChecks: [] };
  const wechat = answers as unknown as Gateway;
  const job = refund({ db, gateways: { wechat, alipay: wechat }, runtime });
  await job('RFDarrived');
  await job('RFDarrived');
  const owed = await db.selectFrom('announcements').selectAll().where('topic', '=', 'refund').execute();
  expect(owed.filter(({ about }) => about.includes('RFDarrived'))).toMatchObject([
    { facts: expect.anything(), state: 'due' },
  ]);
  const facts = owed.map((one) => (typeof one.facts === 'string' ? JSON.parse(one.facts) : one.facts) as object);
  expect(facts).toContainEqual({ number: 'FDarrived', amount: '100.00元', result: '已退款' });
});

it('W16: an order that the gateway denies is not closed while a line of its bill says that it was paid', async () => {
  await writeAttempt(db, { id: 'w16', state: 'awaiting', outcome: 'pending', paidAt: null });
  const line = {
    source: 'wechat',
    day: '2026-11-20',
    kind: 'payment',
    transaction_id: 'T',
    amount_fen: fen(20000),
  } as const;
  await db
    .insertInto('statement_lines')
    .values({ ...line, line: 0, number: 'FDw16' })
    .execute();
  const wechat = { query: async () => ({ kind: 'absent' }), close: async () => 'unclear' } as unknown as Gateway;
  const confirmPayment = createConfirmPayment({ db, runtime });
  const later = runtimeAt(() => new Date(now + 3 * 86_400_000));
  const poller = createGatewayPoller({ db, gateways: { wechat, alipay: wechat }, confirmPayment, runtime: later });
  await poller.job('w16');
  expect((await db.selectFrom('attempts').select('state').where('id', '=', 'w16').execute())[0]!.state).not.toBe(
    'closed',
  );
  await db.deleteFrom('statement_lines').where('number', '=', 'FDw16').execute();
  await poller.job('w16');
  expect((await db.selectFrom('attempts').select('state').where('id', '=', 'w16').execute())[0]!.state).toBe('closed');
});

it('W14: the address to come back to has nothing behind #, which the web cashier would lose', () => {
  const attempt = { id: 'w14', out_trade_no: 'FD1', product: 'h5', amount_fen: fen(1), expires_at: now } as Attempt;
  const { returnTo } = orderOf(attempt, ['3101040000001000'], { publicUrl: 'https://fadan.example' } as Settings);
  expect(returnTo).toBe('https://fadan.example/back/payment/w14');
});
