// Three cities' fines go into three accounts: each with a merchant of its own, and nobody's money in another's books. For one of
// them, Guangdong, a service provider signs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Payment, Receipt } from '../../../../contract/payments';
import { authTokenOf } from '../../../../sandbox/alipay/sign-in/authorisation';
import type { Keys } from '../../../../sandbox/kit/store/keys';
import { wechatPayCarrier } from '../../../../sandbox/wechat-pay/notifications/notification';
import { systemRuntime } from '../../../../server/runtime';
import type { Settings } from '../../../../server/settings';
import { wireComplaints } from '../../../../server/wiring/complaints';
import { askWechat, post } from '../../../sandbox/merchant';
import { signIn, type Api } from '../../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../../support/house/house';
import { beijing, guangzhou, shanghai, unpaidDecisions } from '../../../support/house/unpaid-decisions';
import { movableDate } from '../../../support/clocks/movable-date';

const evening = '2026-11-23T12:00:00+08:00';
let house: House;
let date: ReturnType<typeof movableDate>;
let weapp: Api;
let alipay: Api;
let decisionOf: Awaited<ReturnType<typeof unpaidDecisions>>;
beforeAll(async () => {
  date = movableDate(evening); // one clock for service, sandbox and the morning's bills
  house = await openHouse({ runtime: systemRuntime, merchants: 3, change: withProvider });
  decisionOf = await unpaidDecisions(house);
  [weapp, alipay] = [await signIn(house, 'pays everywhere'), await signIn(house, 'pays everywhere', 'alipay')];
  for (const driver of [weapp, alipay]) await driver.agree();
});
afterAll(async () => {
  await house.stop();
  date.restore();
});

/** The main payee's keys sign for Guangdong's merchants, as a service provider's do. */
function withProvider(settings: Settings): Settings {
  const { wechatPay, alipay: app } = settings;
  const payees = settings.payees!.map((own) => {
    if (own.id !== 'guangdong') return own;
    const { mchId, sellerId } = { ...own.wechatPay!, ...own.alipay! };
    const appAuthToken = authTokenOf(own.alipay!.appId, own.alipay!.privateKey);
    return {
      ...own,
      wechatPay: { ...wechatPay, subMchId: mchId },
      alipay: { ...app, sellerId, appAuthToken },
    };
  });
  return { ...settings, payees };
}

const attempt = (id: string) =>
  house.db.selectFrom('attempts').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const evidenceOf = async (id: string) =>
  (await house.db.selectFrom('evidence').select('body').where('attempt_id', '=', id).execute()).map(({ body }) => body);
async function pays(driver: Api, number: string): Promise<Payment> {
  const { opened } = await driver.open([number]);
  await driver.atCashier(opened.body, 'pay');
  return driver.until(opened.body.paymentId, ({ state, items }) => state !== 'paid' || items[0]!.outcome === 'settled');
}
async function paysWhatWasPaidElsewhere(driver: Api, number: string): Promise<Payment> {
  const { opened } = await driver.open([number]);
  await post(`${house.sandbox.url}/__sandbox/bureau/pay-elsewhere`, { number });
  await driver.atCashier(opened.body, 'pay');
  return driver.until(opened.body.paymentId, ({ state }) => state === 'refunded');
}
function payee(id: string) {
  const { name, wechatPay } = house.settings.payees!.find((one) => one.id === id)!;
  return { name, wechatPay: wechatPay! };
}

it('puts what one cashier may take into a quote, and tells whose account it is', async () => {
  const { quote } = await weapp.open([decisionOf(shanghai), decisionOf(beijing), decisionOf(shanghai)]);
  expect(quote.body.items.map(({ decisionNumber }) => decisionNumber.slice(0, 4))).toEqual([shanghai, shanghai]);
  expect(quote.body).toMatchObject({ payee: payee('shanghai').name, later: 1 });
});

it('takes each city’s money under its own merchant, at either gateway', async () => {
  const { wechatPay } = payee('shanghai');
  const paid = await pays(weapp, decisionOf(shanghai));
  expect(await attempt(paid.id)).toMatchObject({ payee: 'shanghai', state: 'settled' });
  expect(await evidenceOf(paid.id)).toContainEqual(expect.objectContaining({ mchid: wechatPay.mchId }));

  const atAlipay = await pays(alipay, decisionOf(guangzhou));
  expect(await attempt(atAlipay.id)).toMatchObject({ payee: 'guangdong', state: 'settled' });
  const served = await pays(weapp, decisionOf(guangzhou));
  expect(await evidenceOf(served.id)).toContainEqual(
    expect.objectContaining({
      sp_mchid: house.settings.wechatPay.mchId,
      sub_mchid: payee('guangdong').wechatPay.subMchId,
    }),
  );

  const usual = await pays(weapp, decisionOf(beijing));
  expect(await attempt(usual.id)).toMatchObject({ payee: 'main', state: 'settled' });
  expect(await evidenceOf(usual.id)).toContainEqual(expect.objectContaining({ mchid: house.settings.wechatPay.mchId }));
});

it('names the payee on the receipt, and to whoever checks it', async () => {
  const paid = await pays(weapp, decisionOf(shanghai));
  const { body } = await weapp.call<Receipt>('GET', `/v1/payments/${paid.id}/receipt`);
  expect(body.payee).toBe(payee('shanghai').name);
  expect(await (await fetch(body.proofUrl)).text()).toContain(payee('shanghai').name);
});

it('gives money back from the account that took it', async () => {
  const [atWechat, atAlipay] = [
    await paysWhatWasPaidElsewhere(weapp, decisionOf(guangzhou)),
    await paysWhatWasPaidElsewhere(alipay, decisionOf(shanghai)),
  ];
  expect((await attempt(atWechat.id)).payee).toBe('guangdong');
  expect((await attempt(atAlipay.id)).payee).toBe('shanghai');
});

it('believes no merchant a word about another’s order', async () => {
  const { opened } = await weapp.open([decisionOf(guangzhou)]);
  const { out_trade_no: number, amount_fen: total } = await attempt(opened.body.paymentId);
  const { status } = await askWechat(payee('shanghai').wechatPay, {
    method: 'GET',
    path: `/v3/pay/transactions/out-trade-no/${number}?mchid=${payee('shanghai').wechatPay.mchId}`,
  });
  expect(status).toBe(404);

  const news = newsOfSuccess(number, total);
  const tell = async (address: string) => (await fetch(address, { method: 'POST', ...news })).status;
  expect(await tell(`${house.settings.publicUrl}/notify/wechat`)).toBe(401);
  expect(await tell(`${house.settings.publicUrl}/notify/wechat/guangdong`)).toBe(401);
  expect(await tell(`${house.settings.publicUrl}/notify/wechat/shanghai`)).toBe(422);
  expect(await tell(`${house.settings.publicUrl}/notify/wechat/nobody`)).toBe(404);
  expect((await attempt(opened.body.paymentId)).state).toBe('awaiting');
  expect(await house.db.selectFrom('cases').select(['source', 'kind', 'number']).execute()).toEqual([
    { source: 'wechat:shanghai', kind: 'proof_mismatch', number },
  ]);
});

/** What WeChat Pay would sign for the merchant of Shanghai, had that one an order of this number. */
function newsOfSuccess(number: string, total: number) {
  const { keys } = JSON.parse(readFileSync(join(house.folder, 'keys.json'), 'utf8')) as { keys: Keys };
  const own = keys.merchants![0]!.wechatPay;
  const signer = { serial: own.publicKeyId, privateKey: own.publicKey.privateKey };
  const signingKeys = { forNotification: () => signer } as Parameters<typeof wechatPayCarrier>[0]['signingKeys'];
  const content = {
    mchid: own.mchId,
    appid: house.settings.wechat.appId,
    out_trade_no: number,
    trade_state: 'SUCCESS',
    transaction_id: '4200009999202611230000000000',
    success_time: evening,
    amount: { total, currency: 'CNY' },
  };
  const at = new Date().toISOString();
  const told = { id: 'of another merchant', gateway: 'wechat' as const, url: '', event: 'TRANSACTION.SUCCESS' };
  return wechatPayCarrier({ keys: own, now: () => new Date(), signingKeys }).wrap({
    ...told,
    content,
    createdAt: at,
    dueAt: at,
    tries: 0,
  });
}

it('answers a complaint where it was made', async () => {
  const paid = await pays(weapp, decisionOf(shanghai));
  const { out_trade_no: outTradeNo } = await attempt(paid.id);
  const { id } = (await post(`${house.sandbox.url}/__sandbox/wechat/complain`, { outTradeNo, words: '重复' })) as {
    id: string;
  };
  const complaints = wireComplaints(house.settings, systemRuntime);
  await complaints.answer(id, '已核实');
  expect(await complaints.ofLastMonth()).toMatchObject([{ id, state: 'PROCESSING', orders: [outTradeNo] }]);
});

it('compares each merchant’s bill with what was paid to it, the next morning', async () => {
  date.set('2026-11-24T10:06:00+08:00');
  const sources = ['wechat', 'alipay'].flatMap((name) => [name, `${name}:guangdong`, `${name}:shanghai`]);
  const reconciled = async () =>
    house.db.selectFrom('reconciled_days').selectAll().where('day', '=', '2026-11-23').execute();
  for (let tries = 0; tries < 100 && (await reconciled()).length < sources.length + 2; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 200));
  const days = await reconciled();
  expect(days.map(({ source }) => source).sort()).toEqual([...sources, 'bureau', 'ledger'].sort());
  for (const { differences, set_aside, our_fen, their_fen } of days)
    expect({ differences, set_aside, their_fen }).toEqual({ differences: 0, set_aside: 0, their_fen: our_fen });
  const paidTo = (source: string) => Number(days.find((day) => day.source === source)!.their_fen);
  expect(['wechat', 'wechat:shanghai', 'alipay:guangdong'].every((source) => paidTo(source) > 0)).toBe(true);
  expect(paidTo('wechat:guangdong')).toBeGreaterThan(0);
  expect(paidTo('alipay:shanghai')).toBe(0); // what came in has gone back
});
