import { createHash, createSign } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AlipaySdk } from 'alipay-sdk';
import { unzipSync } from 'fflate';
import { decode } from 'iconv-lite';
import { startSandbox, type Sandbox } from '../../sandbox/main';
import { askWechat, eventually, newFolder, openEar, opened, post, tapWechat, wechatOpenId } from './merchant';

const PAID_AT = Date.parse('2026-03-02T12:00:00+08:00');
let nowMs = PAID_AT;
let sandbox: Sandbox;
let ear: Awaited<ReturnType<typeof openEar>>;
let sdk: AlipaySdk;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, dataFolder: newFolder(), now: () => new Date(nowMs) });
  ear = await openEar(() => ({ status: 200, body: 'success' }));
  sdk = new AlipaySdk(sandbox.settings.alipay);
});
afterAll(async () => {
  await sandbox.stop();
  await ear.close();
});

const pay = () => sandbox.settings.wechatPay;
const ask = (method: string, path: string, body?: object) =>
  askWechat(pay(), { method, path, body, at: new Date(nowMs) });

describe('WeChat Pay', () => {
  const number = 'FADAN_REFUND_0001';
  const back = (no: string, refund: number) =>
    ask('POST', '/v3/refund/domestic/refunds', {
      out_trade_no: number,
      out_refund_no: no,
      notify_url: ear.url,
      amount: { refund, total: 30000, currency: 'CNY' },
    });

  it('gives money back once for one refund number, and never more than was paid', async () => {
    await paidOrder(number);
    const first = await back('R1', 10000);
    expect(first.json).toMatchObject({ status: 'PROCESSING', amount: { refund: 10000 } });
    expect((await back('R1', 10000)).json.refund_id).toBe(first.json.refund_id);
    expect((await back('R1', 20000)).json.code).toBe('INVALID_REQUEST');
    expect((await back('R2', 20001)).json.code).toBe('INVALID_REQUEST');
    nowMs += 60_000;
    expect((await back('R2', 20000)).status).toBe(200);
  });

  it('settles a refund a moment later, and says so', async () => {
    nowMs += 1000;
    expect((await ask('GET', '/v3/refund/domestic/refunds/R1')).json.status).toBe('SUCCESS');
    expect((await ask('GET', '/v3/refund/domestic/refunds/R9')).status).toBe(404);
    await eventually(() => ear.heard.length === 3);
    const told = ear.heard.map(({ body }) => opened(pay().apiV3Key, body)).filter((news) => news.refund_status);
    expect(told.map(({ out_refund_no: no }) => no).sort()).toEqual(['R1', 'R2']);
    const { json } = await ask('GET', `/v3/pay/transactions/out-trade-no/${number}?mchid=${pay().mchId}`);
    expect(json.trade_state).toBe('REFUND');
  });

  it('has the bill ready at ten the next day, in yuan, with a digest of what is inside', async () => {
    const link = '/v3/bill/tradebill?bill_date=2026-03-02&bill_type=ALL&tar_type=GZIP';
    nowMs = Date.parse('2026-03-03T09:59:59+08:00');
    expect((await ask('GET', link)).json.code).toBe('STATEMENT_CREATING');
    nowMs = Date.parse('2026-03-03T10:00:00+08:00');
    const { json } = await ask('GET', link);
    const csv = await download(json.download_url);
    expect(createHash('sha1').update(csv).digest('hex')).toBe(json.hash_value);
    const lines = csv.toString('utf8').split('\r\n');
    expect(lines).toHaveLength(1 + 3 + 2 + 1);
    expect(lines[1]).toContain('`FADAN_REFUND_0001,');
    expect(lines.at(-2)).toBe('`3,`300.00,`300.00,`0.00,`0.00000,`300.00,`300.00');
  });
});

describe('Alipay', () => {
  it('gives money back once for one refund number, and lists both in a zip of GBK tables', async () => {
    nowMs = PAID_AT;
    await withRealClock(async () => {
      const trade = await paidTrade();
      const back = { out_trade_no: trade, refund_amount: '50.00', out_request_no: 'A1' };
      expect((await call('trade/refund', back)).fund_change).toBe('Y');
      expect((await call('trade/refund', back)).fund_change).toBe('N');
      await expect(call('trade/refund', { ...back, out_request_no: 'A2', refund_amount: '150.01' })).rejects.toThrow(
        '退款金额超限',
      );
      const found = (no: string) => call('trade/fastpay/refund/query', { out_trade_no: trade, out_request_no: no });
      expect(await found('A1')).toMatchObject({
        refund_status: 'REFUND_SUCCESS',
        refund_amount: '50.00',
      });
      expect((await found('A9')).refund_status).toBeUndefined();
    });
  });
});

/** Alipay's library signs with the machine's own clock. */
async function withRealClock(work: () => Promise<void>) {
  nowMs = Date.now();
  await work();
}

const call = async (path: string, body: object) =>
  (await sdk.curl<Record<string, string>>('POST', `/v3/alipay/${path}`, { body })).data;

async function paidTrade(): Promise<string> {
  const { authCode } = await post(`${sandbox.url}/__phone/alipay/login`, { user: 'li' });
  const { open_id } = await call('system/oauth/token', {
    grant_type: 'authorization_code',
    code: authCode,
  });
  const { appId } = sandbox.settings.alipay;
  const { trade_no, out_trade_no } = await call('trade/create', {
    out_trade_no: 'FADAN_A_0001',
    total_amount: '200.00',
    subject: '罚款',
    product_code: 'JSAPI_PAY',
    op_app_id: appId,
    buyer_open_id: open_id,
  });
  await post(`${sandbox.url}/__phone/alipay/pay`, { user: 'li', tradeNO: trade_no, act: 'pay' });
  return out_trade_no!;
}

async function paidOrder(number: string) {
  const { json } = await ask('POST', '/v3/pay/transactions/jsapi', {
    appid: sandbox.settings.wechat.appId,
    mchid: pay().mchId,
    description: '罚款',
    out_trade_no: number,
    notify_url: ear.url,
    amount: { total: 30000 },
    payer: { openid: await wechatOpenId(sandbox, 'li') },
  });
  const payment = { user: 'li', prepayId: json.prepay_id, act: 'pay', at: new Date(nowMs) };
  await tapWechat(sandbox, payment);
}

async function download(link: string): Promise<Buffer> {
  const { pathname, search } = new URL(link);
  const { bytes } = await ask('GET', `${pathname}${search}`);
  return gunzipSync(bytes);
}

it('makes the Alipay link die after thirty seconds', async () => {
  const paidOn = new Date(nowMs + 8 * 3600_000).toISOString().slice(0, 10);
  const link = await billLink(paidOn);
  const details = Object.entries(unzipSync(new Uint8Array(await (await fetch(link)).arrayBuffer())))
    .filter(([name]) => name.endsWith('_details.csv'))
    .map(([, bytes]) => decode(Buffer.from(bytes), 'gbk'))[0]!;
  const rows = details
    .split('\r\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1);
  expect(rows.map((row) => row.split(',')[11])).toEqual(['200.00', '-50.00']);
  nowMs += 31_000;
  expect((await fetch(link)).status).toBe(403);
});

/** By hand, because the sandbox's clock is a day ahead and Alipay's library knows only the real one. */
async function billLink(day: string): Promise<string> {
  nowMs += 2 * 24 * 3600_000;
  const path = `/v3/alipay/data/dataservice/bill/downloadurl/query?bill_type=trade&bill_date=${day}`;
  const { appId, privateKey, endpoint } = sandbox.settings.alipay;
  const signed = `app_id=${appId},nonce=${nowMs},timestamp=${nowMs}`;
  const sign = createSign('RSA-SHA256').update(`${signed}\nGET\n${path}\n\n`).sign(privateKey, 'base64');
  const answer = await fetch(`${endpoint}${path}`, {
    headers: { Authorization: `ALIPAY-SHA256withRSA ${signed},sign=${sign}` },
  });
  return ((await answer.json()) as { bill_download_url: string }).bill_download_url;
}
