// What the gateways really say about money, each word taken for what it means. Rows of docs/field-reports.md.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { fen } from '#domain/payments/money';
import { Kysely } from 'kysely';
import { createAlipayGateway } from '../../../../server/gateways/alipay/gateway';
import type { AlipayAnswer, AlipayCall } from '../../../../server/gateways/alipay/call';
import { alipayCodes } from '../../../../server/gateways/alipay/codes';
import { refusalBy } from '../../../../server/gateways/refusal';
import { createWechatPayGateway } from '../../../../server/gateways/wechat-pay/gateway';
import type { WechatPayCall } from '../../../../server/gateways/wechat-pay/calls/call';
import { createConfirmPayment } from '../../../../server/payments/proofs/confirm-payment';
import { GatewayRefused, GatewayUnanswered } from '../../../../server/payments/gateway';
import type { Gateway, RefundAnswer } from '../../../../server/payments/gateway';
import { refund } from '../../../../server/payments/refunds/refund';
import type { Settings } from '../../../../server/settings';
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

const settings = { wechat: { appId: 'wx1' }, wechatPay: { mchId: '1900' }, alipay: {}, publicUrl: '' } as Settings;
const wechat = (...answers: [number, object][]): { gateway: Gateway; asked: string[] } => {
  const asked: string[] = [];
  const call = (async (method: string, path: string) => {
    asked.push(`${method} ${path.split('?')[0]}`);
    const [status, body] = answers.shift()!;
    return { status, body, signed: status < 300, requestId: '08F1-268435456' };
  }) as unknown as WechatPayCall;
  return { gateway: createWechatPayGateway(settings, runtime, call), asked };
};
const alipay = (answer: AlipayAnswer): Gateway => createAlipayGateway(settings, (async () => answer) as AlipayCall);
const refusedBy = (status: number, code: string): AlipayAnswer => ({
  refusal: refusalBy(alipayCodes.query, { status, code, requestId: 't1' }),
});

it('W16: only ORDER_NOT_EXIST says that there is no order', async () => {
  expect(await wechat([404, { code: 'ORDER_NOT_EXIST' }]).gateway.query('FD1')).toEqual({ kind: 'absent' });
  for (const [status, code] of [
    [404, 'NOT_FOUND'],
    [401, 'SIGN_ERROR'],
    [429, 'FREQUENCY_LIMITED'],
  ] as const)
    await expect(wechat([status, { code }]).gateway.query('FD1')).rejects.toThrow(GatewayRefused);
});

it('W17: a refusal carries its message and the Request-ID that support asks for', async () => {
  const { gateway } = wechat([403, { code: 'RULE_LIMIT', message: '商户风控' }]);
  expect(await gateway.open({ product: 'jsapi', expiresAt: new Date(0) } as never)).toEqual({
    kind: 'refused',
    refusal: { code: 'RULE_LIMIT', meaning: 'no', message: '商户风控', requestId: '08F1-268435456' },
  });
});

it.each([
  [401, 'invalid-signature'],
  [403, 'insufficient-isv-permissions'],
  [429, 'app-call-limited'],
  [400, 'ACQ.SYSTEM_ERROR'],
])('A2: %i %s to a question answers nothing', async (status, code) => {
  await expect(alipay(refusedBy(status, code)).query('FD1')).rejects.toThrow(GatewayRefused);
});

it('A2: only ACQ.TRADE_NOT_EXIST says that there is no trade', async () => {
  expect(await alipay(refusedBy(400, 'ACQ.TRADE_NOT_EXIST')).query('FD1')).toEqual({ kind: 'absent' });
});

it.each([
  ['2088102146225135', { buyer_id: '2088102146225135' }],
  [
    '074a1CcTG1LelxKe4xQC0zgNdId0nxi95b5lsNpazWYoCo5',
    { buyer_open_id: '074a1CcTG1LelxKe4xQC0zgNdId0nxi95b5lsNpazWYoCo5' },
  ],
])('A7: whom %s names is asked for in the field of its kind', async (openId, buyer) => {
  let asked: Record<string, unknown> = {};
  const call = (async (_operation: string, _path: string, { body }: { body: Record<string, unknown> }) => {
    asked = body;
    return { body: { out_trade_no: 'FD1', trade_no: '2026' } };
  }) as unknown as AlipayCall;
  const order = { outTradeNo: 'FD1', openId, amountFen: fen(20000), expiresAt: new Date(0), description: '' };
  await createAlipayGateway(settings, call).open(order as never);
  const { buyer_id, buyer_open_id } = asked;
  expect({ buyer_id, buyer_open_id }).toEqual({ buyer_id: undefined, buyer_open_id: undefined, ...buyer });
});

it('A11: a signed answer about another trade answers nothing', async () => {
  const other = alipay({ body: { out_trade_no: 'FD2', trade_status: 'TRADE_CLOSED' } });
  await expect(other.query('FD1')).rejects.toThrow(GatewayUnanswered);
  expect(await other.close('FD1')).toBe('unclear');
});

it.each([
  ['SUCCESS', { kind: 'paid', proof: { amountFen: 20000 } }],
  ['REFUND', { kind: 'paid', proof: { amountFen: 20000, goneBackFen: null } }],
  ['NOTPAY', { kind: 'unpaid' }],
  ['USERPAYING', { kind: 'unpaid' }],
  ['PAYERROR', { kind: 'unpaid' }],
  ['CLOSED', { kind: 'closed' }],
  ['REVOKED', { kind: 'closed' }],
])('an order of WeChat Pay that is %s', async (trade_state, found) => {
  const order = { appid: 'wx1', mchid: '1900', out_trade_no: 'FD1', transaction_id: '4200', trade_state };
  const paid = { success_time: '2026-11-23T09:59:00+08:00', amount: { total: 20000, currency: 'CNY' } };
  expect(await wechat([200, { ...order, ...paid }]).gateway.query('FD1')).toMatchObject(found);
});
it.each([
  ['TRADE_SUCCESS', true, { kind: 'paid', proof: { amountFen: 20000 } }],
  ['TRADE_FINISHED', true, { kind: 'paid', proof: { amountFen: 20000 } }],
  ['TRADE_CLOSED', true, { kind: 'paid', proof: { amountFen: 20000, goneBackFen: 20000 } }],
  ['TRADE_CLOSED', false, { kind: 'closed' }],
  ['WAIT_BUYER_PAY', false, { kind: 'unpaid' }],
])('a trade of Alipay that is %s, with a date of payment: %s', async (trade_status, isDated, found) => {
  const trade = { out_trade_no: 'FD1', trade_no: '2026112322001400000001', trade_status, total_amount: '200.00' };
  const body = { ...trade, ...(isDated && { send_pay_date: '2026-11-23 09:59:00' }) };
  expect(await alipay({ body }).query('FD1')).toMatchObject(found);
});

it('an unsigned 204 to a close proves nothing', async () => {
  const call = (async () => ({ status: 204, body: {}, signed: false, requestId: '' })) as unknown as WechatPayCall;
  expect(await createWechatPayGateway(settings, runtime, call).close('FD1')).toBe('unclear');
});

it('W1: a success whose money staff has given back is booked, told to nobody, and has a case', async () => {
  await writeAttempt(db, { id: 'w1', state: 'awaiting', outcome: 'pending', paidAt: null });
  const proof = { outTradeNo: 'FDw1', transactionId: '42', paidAt: new Date(0), amountFen: fen(20000), body: {} };
  const after = await createConfirmPayment({ db, runtime })('wechat', { ...proof, goneBackFen: null });
  expect(after.state).toBe('returned');
  expect(await db.selectFrom('outbox').selectAll().where('ref', '=', 'FDw100').execute()).toEqual([]);
  const named = { ...proof, refund: { refundNo: 'C1', amountFen: fen(20000) } };
  expect((await createConfirmPayment({ db, runtime })('wechat', named)).state).toBe('refunded');
  const books = await db.selectFrom('ledger_entries').selectAll().where('attempt_id', '=', 'w1').execute();
  expect(books.map(({ reason, amount_fen }) => [reason, amount_fen])).toEqual([
    ['paid', 20000],
    ['paid', -20000],
    ['refunded C1', 20000],
    ['refunded C1', -20000],
  ]);
  expect(await db.selectFrom('cases').select(['kind', 'number']).where('number', '=', 'FDw1').execute()).toEqual([
    { kind: 'returned_by_others', number: 'FDw1' },
  ]);
});

async function refundThat(id: string, answers: (RefundAnswer | { kind: 'absent' })[]) {
  await writeAttempt(db, { id, state: 'closed', outcome: 'not_paid', paidAt: null });
  const proof = { outTradeNo: `FD${id}`, transactionId: '42', paidAt: new Date(0), amountFen: fen(20000), body: {} };
  await createConfirmPayment({ db, runtime })('wechat', proof);
  const asked: string[] = [];
  const answer = (what: string) => async () => (asked.push(what), answers.shift() as never);
  const gateway = { refund: answer('POST'), queryRefund: answer('GET'), betweenRefundsMs: 61_000 };
  const query = async () => ({ kind: 'paid' as const, proof });
  const gateways = { wechat: { ...gateway, query }, alipay: gateway } as unknown as Record<
    'wechat' | 'alipay',
    Gateway
  >;
  const job = refund({ db, gateways, runtime });
  const state = async () =>
    (await db.selectFrom('refunds').selectAll().where('attempt_id', '=', id).execute())[0]!.state;
  const cases = () => db.selectFrom('cases').select('kind').where('number', '=', `RFD${id}`).execute();
  return { again: () => job(`RFD${id}`), asked, state, cases };
}

it('W18: a refund is learnt of by its number, and asked for again only when there is none', async () => {
  const one = await refundThat('w18', [
    { kind: 'pending' },
    { kind: 'pending' },
    { kind: 'done', amountFen: fen(20000), body: {} },
  ]);
  for (let time = 0; time < 3; time += 1) await one.again();
  expect([one.asked, await one.state()]).toEqual([['POST', 'GET', 'GET'], 'done']);
});

it('W3: a refund that the gateway closed has a case at once, and is asked for no more', async () => {
  const one = await refundThat('w3', [{ kind: 'pending' }, { kind: 'closed', body: {} }]);
  await one.again();
  expect(await one.again()).toBeUndefined();
  expect([await one.state(), await one.cases()]).toEqual(['closed', [{ kind: 'refund_closed' }]]);
});

it('W2, W4: 429 is no refusal; a refusal for good has a case at once and waits for a person', async () => {
  const refusal = { message: '', requestId: '' };
  const one = await refundThat('w4', [
    { kind: 'refused', refusal: { ...refusal, code: 'FREQUENCY_LIMITED', meaning: 'not_now' } },
    { kind: 'absent' },
    { kind: 'refused', refusal: { ...refusal, code: 'USER_ACCOUNT_ABNORMAL', meaning: 'no' } },
    { kind: 'absent' }, // and no earlier request of ours has come after all
  ]);
  expect(await one.again()).toBeGreaterThan(runtime.now().getTime() + 60_000);
  expect(await one.cases()).toEqual([]);
  expect(await one.again()).toBeGreaterThan(runtime.now().getTime()); // to look, and not to ask again
  expect([await one.state(), await one.cases()]).toEqual(['refused', [{ kind: 'refund_refused' }]]);
});
