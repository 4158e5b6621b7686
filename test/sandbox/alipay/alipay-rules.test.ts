// Each rule of docs/sandbox.md is broken once, and refused in Alipay's words. A rule without a breach does not compile.
import { createSign, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { rules } from '../../../sandbox/alipay/rules';
import { startSandbox, type Sandbox } from '../../../sandbox/main';
import { withSandboxRules } from '../../../scripts/lib/list-sandbox-rules';
import { newFolder, openEar, post } from '../merchant';

let at = new Date('2026-03-02T12:00:00+08:00');
let sandbox: Sandbox;
let ear: Awaited<ReturnType<typeof openEar>>;
let count = 0;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, dataFolder: newFolder(), now: () => at, byHand: true });
  ear = await openEar(() => ({ status: 200, body: 'success' }));
});
afterAll(async () => {
  await sandbox.stop();
  await ear.close();
});

type Said = { status: number; json: Record<string, string> };
type Over = {
  appId?: string;
  timestamp?: number;
  nonce?: string;
  sent?: string;
  text?: string;
  unsigned?: true;
  token?: string;
};
async function ask(path: string, body: object | undefined, over: Over = {}): Promise<Said> {
  const { endpoint, appId, privateKey } = sandbox.settings.alipay;
  const [method, target] = [body ? 'POST' : 'GET', `/v3/alipay/${path}`];
  const text = over.text ?? (body ? JSON.stringify(body) : '');
  const words = `app_id=${over.appId ?? appId},nonce=${over.nonce ?? randomUUID()},timestamp=${over.timestamp ?? at.getTime()}`;
  const sign = createSign('RSA-SHA256')
    .update(`${words}\n${method}\n${target}\n${text}\n${over.token ? `${over.token}\n` : ''}`)
    .sign(privateKey, 'base64');
  const authorization = over.unsigned ? '' : `ALIPAY-SHA256withRSA ${words},sign=${sign}`;
  const token = over.token && { 'alipay-app-auth-token': over.token };
  const headers = { 'content-type': 'application/json', authorization, ...token };
  const sent = over.sent ?? text;
  const answer = await fetch(endpoint + target, { method, headers, ...(sent && { body: sent }) });
  return { status: answer.status, json: (await answer.json()) as Record<string, string> };
}

const trade = (more: object = {}) => ({
  out_trade_no: `RULES_${(count += 1)}`,
  total_amount: '200.00',
  subject: '罚款',
  product_code: 'JSAPI_PAY',
  op_app_id: sandbox.settings.alipay.appId,
  buyer_id: '2088102146225135',
  notify_url: ear.url,
  ...more,
});
const create = (more: object = {}) => ask('trade/create', trade(more));
const close = (number: string) => ask('trade/close', { out_trade_no: number });
const redeem = (code: string) => ask('system/oauth/token', { grant_type: 'authorization_code', code });
async function paid() {
  const { authCode } = await post(`${sandbox.url}/__phone/alipay/login`, { user: 'li' });
  const asked = trade({ buyer_id: undefined, buyer_open_id: (await redeem(authCode)).json.open_id });
  const { json } = await ask('trade/create', asked);
  await post(`${sandbox.url}/__phone/alipay/pay`, { user: 'li', tradeNO: json.trade_no, act: 'pay' });
  return asked;
}
const back = (number: string, amount: string | number = '1.00') =>
  ask('trade/refund', { out_trade_no: number, out_request_no: `R${number}`, refund_amount: amount });
const bill = (day: string, type = 'trade') =>
  ask(`data/dataservice/bill/downloadurl/query?bill_type=${type}&bill_date=${day}`, undefined);
const message = {
  to_user_id: '2088',
  user_template_id: 'T',
  page: 'pages/home',
  data: '{"keyword1":{"value":"罚款"}}',
};
const send = (change: object = {}) => ask('open/app/mini/templatemessage/send', { ...message, ...change });
const say = (open_id: string, event: object = {}) =>
  ask('open/public/message/custom/send', { open_id, ...event, msg_type: 'text', text: { content: '您好' } });
const menu = (act: string, name: string) =>
  ask(`open/public/menu/${act}`, { button: [{ name, action_type: 'out', action_param: 'mine' }] });
async function follow(user: string): Promise<string> {
  await post(`${sandbox.url}/__phone/alipay/account/follow`, { user });
  const lines = await fetch(`${sandbox.url}/__phone/alipay/account/lines?user=${encodeURIComponent(user)}`);
  return ((await lines.json()) as { openId: string }[])[0]!.openId;
}
async function withKnob<T>(knob: string, change: object, reset: object, work: () => Promise<T>): Promise<T> {
  await post(`${sandbox.url}/__sandbox/${knob}`, change);
  return work().finally(() => post(`${sandbox.url}/__sandbox/${knob}`, reset));
}

const breaches: Record<keyof typeof rules, () => Promise<Said>> = {
  signed: () => ask('trade/query', {}, { unsigned: true }),
  ownApp: () => ask('trade/query', {}, { appId: '2021' }),
  authorised: () => ask('trade/query', {}, { token: '202611BBnobody' }),
  clockAgrees: () => ask('trade/query', {}, { timestamp: at.getTime() - 301_000 }),
  bytesAsSigned: () => ask('trade/query', {}, { sent: '{} ' }),
  nonceOnce: async () => {
    await ask('trade/query', {}, { nonce: 'twice' });
    return ask('trade/query', {}, { nonce: 'twice' });
  },
  isJson: () => ask('trade/query', {}, { text: '{' }),
  asListed: () => create({ colour: 'red' }),
  expiryAhead: () => create({ time_expire: '2026-03-01 00:00:00' }),
  appOfTheCashier: () => create({ op_app_id: '2021' }),
  hasBuyer: () => create({ buyer_id: undefined }),
  totalInYuan: () => create({ total_amount: '2e2' }),
  ownSeller: () => create({ seller_id: '2088000000000000' }),
  noticeAddress: () => create({ notify_url: 'https://example.com/' }),
  notPaid: async () => ask('trade/create', await paid()),
  notClosed: async () => {
    const asked = trade();
    await ask('trade/create', asked);
    await close(asked.out_trade_no);
    return ask('trade/create', asked);
  },
  sameWords: async () => {
    const asked = trade();
    await ask('trade/create', asked);
    return ask('trade/create', { ...asked, subject: '其他' });
  },
  saysWhich: () => ask('trade/query', {}),
  tradeExists: () => ask('trade/query', { out_trade_no: 'NOBODY' }),
  closesUnpaid: async () => close((await paid()).out_trade_no),
  refundsPaid: async () => {
    const asked = trade();
    await ask('trade/create', asked);
    return back(asked.out_trade_no);
  },
  refundsOnce: async () => {
    const { out_trade_no: number } = await paid();
    await back(number);
    return back(number, '2.00');
  },
  refundsInYuan: async () => back((await paid()).out_trade_no, '1.001'),
  refundsTheRest: async () => back((await paid()).out_trade_no, '200.01'),
  refundsWhatThereIs: () =>
    withKnob('pay/faults', { refundsEnd: 'NOT_ENOUGH' }, { refundsEnd: 'SUCCESS' }, async () =>
      back((await paid()).out_trade_no),
    ),
  billType: () => bill('2026-03-01', 'none'),
  billDay: () => bill('2026-3-1'),
  billAtTen: () => {
    at = new Date('2026-03-03T09:59:59+08:00');
    return bill('2026-03-02');
  },
  billOfMovements: () => bill('2026-02-01'),
  codeOnce: async () => {
    const { authCode } = await post(`${sandbox.url}/__phone/alipay/login`, { user: 'li' });
    await redeem(authCode);
    return redeem(authCode);
  },
  messageWhole: () => send({ page: undefined }),
  messageData: () => send({ data: 'keyword1' }),
  messageWanted: () => withKnob('messages/faults', { fault: 'unwanted' }, { fault: null }, send),
  followerNear: () => say('of-nobody'),
  messagesADay: async () => {
    const openId = await follow('talks much');
    const answering = () => say(openId, { event_type: 'follow' });
    for (let said = 0; said < 100; said += 1) await answering();
    return answering();
  },
  eventNamed: async () => say(await follow('is answered as if nothing was done')),
  menuFits: () => menu('create', '五个字太长'),
  menuThere: () => menu('modify', '查罚单'),
  messageNow: () => withKnob('messages/faults', { fault: 'busy' }, { fault: null }, send),
};

it.each(Object.entries(breaches))('%s', async (name, breach) => {
  const rule = rules[name as keyof typeof rules];
  const { status, json } = await breach();
  expect({ status, code: json.code, message: json.message }).toEqual({
    status: rule.status,
    code: rule.code,
    message: expect.stringContaining(rule.message),
  });
});

it('S11: news of a payment tell its sources as fundChannel, whose app it was, and the buyer’s masked name', async () => {
  const { out_trade_no: number } = await paid();
  await post(`${sandbox.url}/__sandbox/advance`, { ms: 0 });
  const told = ear.heard
    .map(({ body }) => Object.fromEntries(new URLSearchParams(body)))
    .find((fields) => fields.out_trade_no === number && fields.trade_status === 'TRADE_SUCCESS')!;
  expect(JSON.parse(told.fund_bill_list!)).toEqual([{ amount: '200.00', fundChannel: 'ALIPAYACCOUNT' }]);
  expect(told).toMatchObject({ auth_app_id: sandbox.settings.alipay.appId, buyer_logon_id: '159****0000' });
});

it('docs/sandbox.md lists the rules as the code has them (npm run docs:sandbox writes it)', () => {
  const page = readFileSync('docs/sandbox.md', 'utf8');
  expect(withSandboxRules(page)).toBe(page);
});
