// Each rule of docs/sandbox.md is broken once, and refused in WeChat Pay's words. A rule without a breach does not compile.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../sandbox/main';
import { rules } from '../../../sandbox/wechat-pay/rules';
import { askWechat, newFolder, post, tapWechat, wechatOpenId } from '../merchant';

let [at, count] = [new Date('2026-03-02T12:00:00+08:00'), 0];
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, dataFolder: newFolder(), now: () => at, byHand: true });
});
afterAll(() => sandbox.stop());

type Said = { status: number; json: { code?: string; message?: string } };
const pay = () => sandbox.settings.wechatPay;
const jsapi = '/v3/pay/transactions/jsapi';
const refunds = '/v3/refund/domestic/refunds';
const complaints = '/v3/merchant-service/complaints-v2';
const byNumber = (number: string) => `/v3/pay/transactions/out-trade-no/${number}`;
const later = (ms: number) => void (at = new Date(at.getTime() + ms));
const ask = (method: 'GET' | 'POST', path: string, body?: object) =>
  askWechat(pay(), { method, path, at, ...(body && { body }) }) as Promise<Said & { json: Record<string, string> }>;
const newNumber = () => `RULES_${(count += 1)}`;
const order = async (more: object = {}) => ({
  appid: sandbox.settings.wechat.appId,
  mchid: pay().mchId,
  description: '罚款',
  out_trade_no: newNumber(),
  notify_url: 'http://127.0.0.1:9/notify',
  amount: { total: 20000 },
  payer: { openid: await wechatOpenId(sandbox, 'li') },
  ...more,
});
const place = async (more: object = {}) => ask('POST', jsapi, await order(more));
const again = async (between: (asked: { out_trade_no: string }) => unknown, change: object = {}) => {
  const asked = await order();
  await ask('POST', jsapi, asked);
  await between(asked);
  return ask('POST', jsapi, { ...asked, ...change });
};
async function paid(): Promise<string> {
  const asked = await order();
  const { json } = await ask('POST', jsapi, asked);
  await tapWechat(sandbox, { user: 'li', prepayId: json.prepay_id!, act: 'pay', at });
  return asked.out_trade_no;
}
const close = (number: string) => ask('POST', `${byNumber(number)}/close`, { mchid: pay().mchId });
const back = (number: string, refund = 100, more: object = {}) =>
  ask('POST', refunds, {
    out_trade_no: number,
    out_refund_no: `R${number}_${refund}`,
    amount: { refund, total: 20000, currency: 'CNY' },
    ...more,
  });
const ended = ({ refund_id: id, out_refund_no: number }: Record<string, string>, bank?: string) =>
  ask('POST', `${refunds}/${id}/apply-abnormal-refund`, {
    out_refund_no: number!,
    type: bank ? 'USER_BANK_CARD' : 'MERCHANT_BANK_CARD',
    ...(bank && { bank_type: bank, bank_account: 'plain', real_name: 'plain' }),
  });
const abnormal = () => withKnob({ refundsEnd: 'ABNORMAL' }, async () => (await back(await paid())).json);
const bill = (day: string, more = '') => ask('GET', `/v3/bill/tradebill?bill_date=${day}${more}`);
async function withKnob<T>(change: object, work: () => Promise<T>): Promise<T> {
  await post(`${sandbox.url}/__sandbox/pay/faults`, change);
  return work().finally(() => post(`${sandbox.url}/__sandbox/pay/reset`, {}));
}
const earlyClose = (answer: string) => () =>
  withKnob({ earlyClose: answer }, async () => {
    const asked = await order();
    await ask('POST', jsapi, asked);
    return close(asked.out_trade_no);
  });
async function unsigned(): Promise<Said> {
  const answer = await fetch(`${sandbox.url}${refunds}/NONE`);
  return { status: answer.status, json: (await answer.json()) as object };
}
/** The words of the H5 page in this browser, opened from the merchant's site unless it says otherwise. */
async function page(headers: Record<string, string>, ip = '127.0.0.1'): Promise<Said> {
  const scene_info = { payer_client_ip: ip, h5_info: { type: 'Wap' } };
  const asked = { ...(await order()), payer: undefined, scene_info, appid: sandbox.settings.wechat.webAppId };
  const { json } = await ask('POST', '/v3/pay/transactions/h5', asked);
  const answer = await fetch(json.h5_url!, { headers: { 'user-agent': 'Safari/604.1', ...headers } });
  const [, message = ''] = /role="status">([^·]*) ·/.exec(await answer.text()) ?? [];
  return { status: answer.status, json: { code: '', message } };
}
const referer = 'http://127.0.0.1:8700/';
const signedAs = (change: Partial<ReturnType<typeof pay>>, more: object = {}) =>
  askWechat({ ...pay(), ...change }, { method: 'GET', path: `${refunds}/NONE`, at, ...more });

const breaches: Record<keyof typeof rules, () => Promise<Said>> = {
  signed: () => unsigned(),
  signsItself: () => signedAs({ mchId: '1800000000' }),
  knownCertificate: () => signedAs({ serial: 'AB' }),
  clockAgrees: () => signedAs({}, { at: new Date(at.getTime() - 301_000) }),
  bytesAsSigned: async () => askWechat(pay(), { method: 'POST', path: jsapi, at, body: await order(), tamper: true }),
  nonceOnce: async () => {
    await signedAs({}, { nonce: 'twice' });
    return signedAs({}, { nonce: 'twice' });
  },
  knownKey: () => signedAs({}, { headers: { 'wechatpay-serial': 'PUB_KEY_ID_NONE' } }),
  isJson: () => askWechat(pay(), { method: 'POST', path: jsapi, at, text: '{' }),
  asListed: () => place({ colour: 'red' }),
  serves: () =>
    ask('GET', byNumber('ANY_ONE').replace('pay/', 'pay/partner/') + `?sp_mchid=${pay().mchId}&sub_mchid=1`),
  ownMerchant: () => place({ mchid: '1800000000' }),
  hasCertificates: () => ask('GET', '/v3/certificates'),
  appIsBound: () => place({ appid: 'wx0000000000000000' }),
  openIdOfTheApp: () => place({ appid: sandbox.settings.wechat.webAppId }),
  noticeAddress: () => place({ notify_url: 'http://127.0.0.1:9/notify?a=1' }),
  expiryForm: () => place({ time_expire: 'tomorrow' }),
  expiryAhead: () => place({ time_expire: '2026-03-01T00:00:00+08:00' }),
  notClosed: () => again(({ out_trade_no }) => close(out_trade_no)),
  notPaid: async () => {
    const asked = await order();
    const { json } = await ask('POST', jsapi, asked);
    await tapWechat(sandbox, { user: 'li', prepayId: json.prepay_id!, act: 'pay', at });
    return ask('POST', jsapi, asked);
  },
  sameWords: () => again(() => undefined, { description: '其他' }),
  notOver: async () => {
    const asked = await order({ time_expire: new Date(at.getTime() + 60_000).toISOString() });
    await ask('POST', jsapi, asked);
    later(61_000);
    return ask('POST', jsapi, asked);
  },
  orderExists: () => ask('GET', `${byNumber('NOBODY')}?mchid=${pay().mchId}`),
  closesUnpaid: async () => close(await paid()),
  closesSeldom: earlyClose('FREQUENCY_LIMITED'),
  closesLater: earlyClose('SYSTEM_ERROR'),
  closesNotWhilePaying: earlyClose('USERPAYING'),
  refundsPaid: () => back('NOBODY_1'),
  refundsOnce: async () => {
    const number = await paid();
    await back(number);
    return back(number, 100, { reason: '其他' });
  },
  refundsOfTotal: async () => back(await paid(), 1, { amount: { refund: 1, total: 19999, currency: 'CNY' } }),
  refundsTheRest: async () => back(await paid(), 20001),
  refundsApart: async () => {
    const number = await paid();
    await back(number, 1);
    later(59_000);
    return back(number, 2);
  },
  refundsFiftyTimes: async () => {
    const number = await paid();
    for (let part = 1; part <= 50; part += 1) {
      await back(number, part);
      later(60_000);
    }
    return back(number, 51);
  },
  refundsForAYear: async () => {
    const number = await paid();
    later(366 * 86_400_000);
    return back(number);
  },
  refundsWhatThereIs: () => withKnob({ refundsEnd: 'NOT_ENOUGH' }, async () => back(await paid())),
  refundNews: async () => back(await paid(), 1, { notify_url: 'http://example.com/' }),
  refundExists: () => ask('GET', `${refunds}/NONE`),
  abnormalExists: () => ended({ refund_id: 'NONE', out_refund_no: 'NONE' }),
  abnormalOnly: async () => ended((await back(await paid())).json),
  abnormalBank: async () => ended(await abnormal(), 'HSBC_DEBIT'),
  abnormalSealed: async () => ended(await abnormal(), 'ICBC_DEBIT'),
  complaintsOfAMonth: () => ask('GET', `${complaints}?begin_date=2026-01-01&end_date=2026-03-01`),
  complaintsAPage: () => ask('GET', `${complaints}?begin_date=2026-03-01&end_date=2026-03-02&limit=51`),
  complaintExists: () => ask('POST', `${complaints}/NONE/complete`, { complainted_mchid: pay().mchId }),
  complaintIsOpen: async () => {
    const complained = { outTradeNo: await paid(), words: '重复缴款' };
    const { id } = (await post(`${sandbox.url}/__sandbox/wechat/complain`, complained)) as { id: string };
    const end = () => ask('POST', `${complaints}/${id}/complete`, { complainted_mchid: pay().mchId });
    await end();
    return end();
  },
  billDay: () => bill('2026-3-2'),
  billType: () => bill('2026-03-01', '&bill_type=NONE'),
  billPacking: () => bill('2026-03-01', '&tar_type=ZIP'),
  billOfThePast: () => bill(new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)),
  billAtTen: () => {
    at = new Date('2027-06-02T09:59:59+08:00');
    return bill('2027-06-01');
  },
  billOfMovements: () => bill('2026-02-01'),
  billToken: () => ask('GET', '/v3/billdownload/file?token=none'),
  outsideWechat: () => page({ referer, 'user-agent': 'MicroMessenger/8.0.49' }),
  onAPhone: () => page({ referer, 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)' }),
  hasReferer: () => page({}),
  ownReferer: () => page({ referer: 'https://else.example/' }),
  payersAddress: () => page({ referer }, '203.0.113.7'),
};

it.each(Object.entries(breaches))('%s', async (name, breach) => {
  const rule = rules[name as keyof typeof rules];
  const { status, json } = await breach();
  expect([status, json.code, json.message]).toEqual([rule.status, rule.code, expect.stringContaining(rule.message)]);
});
