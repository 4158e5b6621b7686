// Rows S of the comparison with the vendors' own descriptions (docs/sandbox.md, "Refused as they refuse").
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../sandbox/main';
import { askAlipay } from '../restart/askers';
import { askWechat, newFolder, post, tapWechat, wechatOpenId } from '../merchant';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, dataFolder: newFolder() });
});
afterAll(() => sandbox.stop());

const wechat = (method: 'GET' | 'POST', path: string, body?: object) =>
  askWechat(sandbox.settings.wechatPay, { method, path, ...(body && { body }) });

async function paidOrder(number: string): Promise<void> {
  const { wechatPay, wechat: app } = sandbox.settings;
  const { json } = await wechat('POST', '/v3/pay/transactions/jsapi', {
    appid: app.appId,
    mchid: wechatPay.mchId,
    description: '罚款',
    out_trade_no: number,
    notify_url: 'http://127.0.0.1:9/notify',
    amount: { total: 20000 },
    payer: { openid: await wechatOpenId(sandbox, 'li') },
  });
  await tapWechat(sandbox, { user: 'li', prepayId: json.prepay_id, act: 'pay', at: new Date() });
}

it('S1: a merchant without platform certificates is answered 404 RESOURCE_NOT_EXISTS', async () => {
  const { status, json } = await wechat('GET', '/v3/certificates');
  expect([status, json.code]).toEqual([404, 'RESOURCE_NOT_EXISTS']);
});

it('S2: a refund may name its account, its sources and its goods', async () => {
  await paidOrder('FADAN_S2');
  const { status } = await wechat('POST', '/v3/refund/domestic/refunds', {
    out_trade_no: 'FADAN_S2',
    out_refund_no: 'R_S2',
    funds_account: 'UNSETTLED',
    amount: { refund: 1, total: 20000, currency: 'CNY', from: [{ account: 'AVAILABLE', amount: 1 }] },
    goods_detail: [{ merchant_goods_id: 'fine', unit_price: 1, refund_amount: 1, refund_quantity: 1 }],
  });
  expect(status).toBe(200);
});

it('S4: a refund over the rest, or of another total, is an INVALID_REQUEST', async () => {
  await paidOrder('FADAN_S4');
  const back = async (refund: number, total: number) =>
    (
      await wechat('POST', '/v3/refund/domestic/refunds', {
        out_trade_no: 'FADAN_S4',
        out_refund_no: `R_S4_${refund}`,
        amount: { refund, total, currency: 'CNY' },
      })
    ).json.code;
  expect([await back(20001, 20000), await back(1, 19999)]).toEqual(['INVALID_REQUEST', 'INVALID_REQUEST']);
});

it('S7: a trade may be made for a buyer_id alone', async () => {
  const { alipay } = sandbox.settings;
  const create = async (buyer: object, number: string) =>
    askAlipay({ sandbox, notifyUrl: '', at: new Date() }, 'trade/create', {
      out_trade_no: number,
      total_amount: '200.00',
      subject: '罚款',
      product_code: 'JSAPI_PAY',
      op_app_id: alipay.appId,
      ...buyer,
    });
  expect(await create({ buyer_id: '2088102146225135' }, 'FADAN_S7')).toMatchObject({ out_trade_no: 'FADAN_S7' });
  const { code, links } = await create({}, 'FADAN_S7b');
  expect([code, typeof links]).toEqual(['ACQ.INVALID_PARAMETER', 'string']);
});

it('S13: who did not sign rightly is answered without a signature, with the number that support asks for', async () => {
  const answer = await fetch(`${sandbox.url}/v3/certificates`, { headers: { authorization: 'nothing' } });
  expect(answer.status).toBe(401);
  expect(answer.headers.get('wechatpay-signature')).toBeNull();
  expect(answer.headers.get('request-id')).not.toBeNull();
});

it('staff gives money back in the console, once, and never more than there is', async () => {
  await paidOrder('FADAN_STAFF');
  const staff = (refundNo: string, fen: number) =>
    post(`${sandbox.url}/__sandbox/wechat/console-refund`, { outTradeNo: 'FADAN_STAFF', refundNo, fen });
  expect([await staff('C1', 15000), await staff('C1', 1), await staff('C2', 5001)]).toEqual([
    { refunded: true },
    { refunded: false },
    { refunded: false },
  ]);
  const found = await wechat(
    'GET',
    `/v3/pay/transactions/out-trade-no/FADAN_STAFF?mchid=${sandbox.settings.wechatPay.mchId}`,
  );
  expect(found.json.trade_state).toBe('REFUND');
  expect((await wechat('GET', '/v3/refund/domestic/refunds/C1')).json.amount).toMatchObject({ refund: 15000 });
});
