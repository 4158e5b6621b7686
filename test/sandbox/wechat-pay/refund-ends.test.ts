// How a refund of WeChat Pay ends (doc/v3/merchant/4013071031), what is told of it, and where it stands in the bills.
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../sandbox/main';
import { askWechat, newFolder, openEar, opened, post, tapWechat, wechatOpenId } from '../merchant';

let at = new Date('2026-03-02T12:00:00+08:00');
let sandbox: Sandbox;
let ear: Awaited<ReturnType<typeof openEar>>;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, dataFolder: newFolder(), now: () => at, byHand: true });
  ear = await openEar(() => ({ status: 204, body: '' }));
});
afterAll(async () => {
  await sandbox.stop();
  await ear.close();
});

const pay = () => sandbox.settings.wechatPay;
const ask = (method: 'GET' | 'POST', path: string, body?: object) =>
  askWechat(pay(), { method, path, at, ...(body && { body }) });
const knob = (change: object) => post(`${sandbox.url}/__sandbox/pay/faults`, change);
const dayMs = 86_400_000;
const passed = async (ms: number) => {
  at = new Date(at.getTime() + ms);
  await post(`${sandbox.url}/__sandbox/advance`, { ms: 0 });
};
async function paid(number: string) {
  const { json } = await ask('POST', '/v3/pay/transactions/jsapi', {
    appid: sandbox.settings.wechat.appId,
    mchid: pay().mchId,
    description: '罚款',
    out_trade_no: number,
    notify_url: ear.url,
    amount: { total: 20000 },
    payer: { openid: await wechatOpenId(sandbox, 'li') },
  });
  await tapWechat(sandbox, { user: 'li', prepayId: json.prepay_id, act: 'pay', at });
}
const back = (number: string, refundNo: string) =>
  ask('POST', '/v3/refund/domestic/refunds', {
    out_trade_no: number,
    out_refund_no: refundNo,
    notify_url: ear.url,
    amount: { refund: 20000, total: 20000, currency: 'CNY' },
  });
const stateOf = async (refundNo: string) => (await ask('GET', `/v3/refund/domestic/refunds/${refundNo}`)).json.status;
const told = () =>
  ear.heard
    .map(({ body }) => opened(pay().apiV3Key, body))
    .filter((news) => news.refund_status)
    .map((news) => [news.out_refund_no, news.refund_status, 'success_time' in news]);

it('is closed after seven days without money, and can then be made under another number', async () => {
  await paid('FADAN_CLOSED');
  await knob({ refundsEnd: 'CLOSED' });
  expect((await back('FADAN_CLOSED', 'C1')).json.status).toBe('PROCESSING');
  await passed(7 * dayMs - 1000);
  expect(await stateOf('C1')).toBe('PROCESSING');
  expect((await back('FADAN_CLOSED', 'C2')).json.code).toBe('INVALID_REQUEST');
  await passed(1000);
  expect(await stateOf('C1')).toBe('CLOSED');
  await knob({ refundsEnd: 'SUCCESS' });
  expect((await back('FADAN_CLOSED', 'C2')).status).toBe(200);
  await passed(1000);
  expect(await stateOf('C2')).toBe('SUCCESS');
  expect(told()).toEqual([
    ['C1', 'CLOSED', false],
    ['C2', 'SUCCESS', true],
  ]);
});

it('is abnormal when the payer’s card is gone, and its money stays with the merchant', async () => {
  await paid('FADAN_ABNORMAL');
  await knob({ refundsEnd: 'ABNORMAL' });
  await back('FADAN_ABNORMAL', 'A1');
  await passed(1000);
  expect(await stateOf('A1')).toBe('ABNORMAL');
  expect(told().at(-1)).toEqual(['A1', 'ABNORMAL', false]);
});

it('W7: stands in the bill of the day it was taken in, with the state of that night, and in no other', async () => {
  at = new Date('2026-04-02T23:59:59.500+08:00');
  await paid('FADAN_NIGHT');
  await knob({ refundsEnd: 'SUCCESS' });
  await back('FADAN_NIGHT', 'N1');
  at = new Date('2026-04-04T10:00:00+08:00');
  const lineOf = async (day: string) => {
    const { json } = await ask('GET', `/v3/bill/tradebill?bill_date=${day}&bill_type=REFUND&tar_type=GZIP`);
    if (json.code) return json.code;
    const { pathname, search } = new URL(json.download_url);
    const { bytes } = await ask('GET', pathname + search);
    return gunzipSync(bytes).toString('utf8').split('\r\n')[1]!.split(',`').slice(15, 20);
  };
  expect(await lineOf('2026-04-02')).toEqual(['N1', '200.00', '0.00', 'ORIGINAL', 'PROCESSING']);
  expect(await lineOf('2026-04-03')).toBe('NO_STATEMENT_EXIST');
  expect(await stateOf('N1')).toBe('SUCCESS');
});
