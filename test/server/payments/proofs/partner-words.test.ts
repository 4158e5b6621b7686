// A service provider's words: they name two merchants, and only the one that is paid is ours.
import { expect, it } from '@jest/globals';
import { fieldRefusal, PartnerH5Request } from '../../../../sandbox/wechat-pay/requests';
import type { WechatPayCall } from '../../../../server/gateways/wechat-pay/calls/call';
import { createWechatPayGateway } from '../../../../server/gateways/wechat-pay/gateway';
import { merchantWords } from '../../../../server/gateways/wechat-pay/merchant';
import { wechatProof, wechatRefundProof } from '../../../../server/gateways/wechat-pay/proof';
import { fen } from '#domain/payments/money';
import { ProofMismatch } from '../../../../server/payments/gateway';
import type { Settings } from '../../../../server/settings';

const wechatPay = { mchId: '1900000001', subMchId: '1900000009' };
const settings = { wechat: { appId: 'wx1', webAppId: 'wx2' }, wechatPay } as Settings;
const order = {
  sp_appid: 'wx1',
  sp_mchid: '1900000001',
  sub_mchid: '1900000009',
  out_trade_no: `FD${'0'.repeat(24)}`,
  transaction_id: '4200001234202611231234567890',
  trade_state: 'SUCCESS',
  success_time: '2026-11-23T12:00:00+08:00',
  amount: { total: 20_000, currency: 'CNY' },
};

it('takes a success that the provider hears of the merchant it signs for', () => {
  expect(wechatProof(order, settings)).toMatchObject({ outTradeNo: order.out_trade_no, amountFen: 20_000 });
});

it.each([
  ['another merchant of the provider', { sub_mchid: '1900000008' }],
  ['no merchant', { sub_mchid: undefined }],
  ['another provider', { sp_mchid: '1900000002' }],
  ['another app', { sp_appid: 'wx3' }],
  ['a merchant by itself', { sp_mchid: undefined, mchid: '1900000009' }],
])('takes none of %s', (_whose, change) => {
  expect(() => wechatProof({ ...order, ...change }, settings)).toThrow(ProofMismatch);
});

it('takes no refund of another merchant of the provider', () => {
  const news = {
    ...order,
    out_refund_no: `R${order.out_trade_no}`,
    refund_status: 'SUCCESS',
    amount: { total: 20_000, refund: 100 },
  };
  expect(wechatRefundProof(news, settings)).toMatchObject({ refund: { amountFen: 100 } });
  expect(() => wechatRefundProof({ ...news, sub_mchid: '1900000008' }, settings)).toThrow(ProofMismatch);
});

it('speaks of one merchant as one, and of two as two', () => {
  expect(merchantWords({ mchId: '19' })).toMatchObject({
    path: '/v3/pay/transactions',
    merchant: { mchid: '19' },
    query: 'mchid=19',
    beside: {},
    payee: '19',
  });
  expect(merchantWords({ mchId: '19', subMchId: '20' })).toMatchObject({
    path: '/v3/pay/partner/transactions',
    merchant: { sp_mchid: '19', sub_mchid: '20' },
    query: 'sp_mchid=19&sub_mchid=20',
    beside: { sub_mchid: '20' },
    payee: '20',
  });
});

it('opens the page for browsers in the provider’s words, as the document lists them', async () => {
  const asked: [string, unknown][] = [];
  const call = (async (_method: string, path: string, body: unknown) => {
    asked.push([path, body]);
    return { status: 200, body: { h5_url: 'https://wx.example/h5?prepay_id=1' }, signed: true, requestId: '' };
  }) as unknown as WechatPayCall;
  const clock = { now: () => new Date('2026-11-23T12:00:00+08:00') };
  const opened = await createWechatPayGateway({ ...settings, publicUrl: 'https://fadan.example' }, clock, call).open({
    outTradeNo: order.out_trade_no,
    product: 'h5',
    openId: '',
    amountFen: fen(20_000),
    description: '交通违法罚款',
    expiresAt: new Date('2026-11-23T12:15:00+08:00'),
    payerIp: '203.0.113.7',
    returnTo: 'https://fadan.example/back/payment/1',
  });
  expect(opened).toMatchObject({ kind: 'opened', cashier: { kind: 'redirect' } });
  const [[path, body] = []] = asked;
  expect(path).toBe('/v3/pay/partner/transactions/h5');
  expect(body).toMatchObject({ sp_appid: 'wx2', sp_mchid: '1900000001', sub_mchid: '1900000009' });
  expect(fieldRefusal(PartnerH5Request, body)).toBeUndefined();
});
