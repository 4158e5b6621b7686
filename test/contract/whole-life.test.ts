// A payment's whole life at each gateway by the product: each request, answer and message is held against what the documents
// say of it, so that neither the product nor the sandbox can drift alone.
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import { AlipaySdk } from 'alipay-sdk';
import { fen } from '#domain/payments/money';
import { startSandbox, type Sandbox } from '../../sandbox/main';
import { createAlipay } from '../../server/gateways/alipay';
import { createWechatPay } from '../../server/gateways/wechat-pay';
import type { Gateway, Order } from '../../server/payments/gateway';
import type { Settings } from '../../server/settings';
import { actAt } from '../simulation/over-http/phones';
import { newFolder, openEar, opened, post, wechatOpenId } from '../sandbox/merchant';
import { statementOf } from '../support/books/read-bills';
import { alipayCalls, notice } from './described/alipay';
import { deviations, errorsIn, type Exchange } from './described/described';
import { paidOrder, refundNews, wechatPayCalls } from './described/wechat-pay';

let at = new Date('2026-03-02T12:00:00+08:00');
let sandbox: Sandbox;
let ear: Awaited<ReturnType<typeof openEar>>;
let settings: Settings;
const exchanges: Exchange[] = [];
const told = fetch;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, dataFolder: newFolder(), now: () => at, byHand: true });
  ear = await openEar(() => ({ status: 200, body: 'success' }));
  const { alipay } = sandbox.settings;
  settings = {
    ...sandbox.settings,
    alipay: { ...alipay, bill: 'trade' },
    publicUrl: ear.url.replace('/notify', ''),
  } as unknown as Settings;
});
afterAll(async () => {
  await sandbox.stop();
  await ear.close();
});
beforeEach(() => {
  at = new Date('2026-03-02T12:00:00+08:00');
  jest.spyOn(Date, 'now').mockImplementation(() => at.getTime());
  ear.heard.length = 0;
});
afterEach(() => {
  globalThis.fetch = told;
  jest.restoreAllMocks();
});

/** From here on what the product sends to a gateway is kept beside what it hears. */
function recorded(): void {
  exchanges.length = 0;
  globalThis.fetch = async (input, init) => {
    const answer = await told(input, init);
    const { pathname, search } = new URL(String(input));
    if (!pathname.startsWith('/v3/') || pathname.startsWith('/v3/billdownload')) return answer;
    const text = await answer.clone().text();
    const request = String(init?.body ?? '');
    exchanges.push({
      method: init?.method ?? 'GET',
      path: pathname + search,
      request,
      status: answer.status,
      answer: text,
    });
    return answer;
  };
}
const later = async (ms: number) => {
  at = new Date(at.getTime() + ms);
  await post(`${sandbox.url}/__sandbox/advance`, { ms: 0 });
};
const order = (outTradeNo: string, more: Partial<Order>): Order => ({
  outTradeNo,
  product: 'jsapi',
  openId: '',
  amountFen: fen(20000),
  description: '交通违法罚款 决定书尾号1234',
  expiresAt: new Date(at.getTime() + 900_000),
  payerIp: '127.0.0.1',
  returnTo: 'http://127.0.0.1:9/back',
  ...more,
});

/** Opened, looked at, closed, paid, asked about, given back in part, and read in the next day's bill. */
async function wholeLife(gateway: Gateway, name: string, more: Partial<Order>): Promise<void> {
  const number = (what: string) => `${name}_${what}`;
  await gateway.open(order(number('LEFT'), more));
  expect(await gateway.query(number('LEFT'))).toEqual({ kind: 'unpaid' });
  expect(await gateway.close(number('LEFT'))).toBe('closed');
  expect(await gateway.query(number('LEFT'))).toMatchObject({ kind: 'closed' });
  expect(await gateway.query(number('NOBODY'))).toEqual({ kind: 'absent' });
  const open = await gateway.open(order(number('PAID'), more));
  if (open.kind !== 'opened') throw new Error(open.refusal.code);
  await actAt(sandbox.url, open.cashier, 'li', 'pay');
  expect(await gateway.query(number('PAID'))).toMatchObject({ kind: 'paid', proof: { amountFen: 20000 } });
  expect(await gateway.close(number('PAID'))).toBe('unclear');
  const back = (refundNo: string, amountFen: number) =>
    gateway.refund({
      outTradeNo: number('PAID'),
      refundNo,
      amountFen: fen(amountFen),
      totalFen: fen(20000),
      cause: 'booked_by_others',
      fundsAccount: null,
    });
  const asked = { outTradeNo: number('PAID'), refundNo: number('R1') };
  expect(await gateway.queryRefund(asked)).toEqual({ kind: 'absent' });
  await back(number('R1'), 5000);
  await later(61_000);
  expect(await gateway.queryRefund(asked)).toMatchObject({ kind: 'done', amountFen: 5000 });
  expect(await back(number('R2'), 15_001)).toMatchObject({ kind: 'refused', refusal: { meaning: 'no' } });
}
const billed = [
  ['payment', 20000],
  ['refund', 5000],
];

it('of the product at WeChat Pay is as the documents describe it', async () => {
  const { gateway, statement } = createWechatPay({ settings, clock: { now: () => at }, warn: () => undefined });
  recorded();
  await gateway.open(order('OURS_H5', { product: 'h5' }));
  const openId = await wechatOpenId(sandbox, 'li');
  await wholeLife(gateway, 'OURS', { openId });
  expect(await gateway.open(order('OURS_PAID', { openId, description: '其他' }))).toMatchObject({ kind: 'refused' });
  const refund = { outTradeNo: 'OURS_PAID', refundNo: 'C1', fen: 100, tell: true };
  await post(`${sandbox.url}/__sandbox/wechat/console-refund`, refund);
  await later(2000);
  await expect(statementOf(statement, '2026-03-02')).rejects.toThrow('INVALID_REQUEST');
  await later(86_400_000);
  const lines = await statementOf(statement, '2026-03-02');
  expect(lines.map(({ kind, amountFen }) => [kind, amountFen])).toEqual([...billed, ['refund', 100]]);
  expect(deviations(wechatPayCalls, exchanges)).toEqual({ wrong: [], neverMade: [] });
  const news = ear.heard.map(({ body }) => opened(settings.wechatPay.apiV3Key, body));
  expect(news.map((one) => errorsIn('refund_status' in one ? refundNews : paidOrder, one))).toEqual([[], []]);
});

it('of the product at Alipay is as the documents describe it', async () => {
  const { gateway, statement } = createAlipay(settings);
  const { authCode } = await post(`${sandbox.url}/__phone/alipay/login`, { user: 'li' });
  const openId = (
    await sdk().curl<{ open_id: string }>('POST', '/v3/alipay/system/oauth/token', {
      body: { grant_type: 'authorization_code', code: authCode },
    })
  ).data.open_id;
  recorded();
  await wholeLife(gateway, 'OURS', { openId });
  await later(86_400_000);
  const lines = await statementOf(statement, '2026-03-02');
  expect(lines.map(({ kind, amountFen }) => [kind, amountFen])).toEqual(billed);
  expect(deviations(alipayCalls, exchanges)).toEqual({ wrong: [], neverMade: [] });
  const news = ear.heard.map(({ body }) => Object.fromEntries(new URLSearchParams(body)));
  expect(news.map((one) => [one.trade_status, errorsIn(notice, one)])).toEqual([
    ['TRADE_CLOSED', []],
    ['TRADE_SUCCESS', []],
    ['TRADE_SUCCESS', []],
  ]);
});

function sdk(): AlipaySdk {
  const { endpoint, ...rest } = sandbox.settings.alipay;
  return new AlipaySdk({ ...rest, endpoint, gateway: `${endpoint}/gateway.do`, keyType: 'PKCS1' });
}
