// A signed success is only a proof when merchant, app, number, currency and amount are ours.
import { expect, it } from '@jest/globals';
import { wechatProof, wechatRefundProof } from '../../../../server/gateways/wechat-pay/proof';
import { ProofMismatch } from '../../../../server/payments/gateway';
import type { Settings } from '../../../../server/settings';

const settings = { wechat: { appId: 'wx1', webAppId: 'wx2' }, wechatPay: { mchId: '1900' } } as Settings;
const order = {
  mchid: '1900',
  appid: 'wx1',
  out_trade_no: 'FD1',
  transaction_id: '4200',
  success_time: '2026-11-23T10:00:00+08:00',
  amount: { total: 20000, currency: 'CNY' },
};

it('reads number, transaction, instant and amount', () => {
  expect(wechatProof(order, settings, 'FD1')).toEqual({
    outTradeNo: 'FD1',
    transactionId: '4200',
    paidAt: new Date('2026-11-23T02:00:00Z'),
    amountFen: 20000,
    body: order,
  });
});
it('is content with the app of the browser, without a number to compare, and with a currency unsaid', () => {
  for (const same of [
    { ...order, appid: 'wx2' },
    { ...order, amount: { total: 20000 } },
  ]) {
    expect(wechatProof(same, settings)).toMatchObject({ outTradeNo: 'FD1', amountFen: 20000 });
  }
});
it.each([
  ['a voucher that WeChat Pay or its giver pays for', [{ type: 'CASH', amount: 500 }], undefined],
  ['a voucher of the merchant’s own', [{ type: 'NOCASH', amount: 500 }], 19500],
  [
    'one of each',
    [
      { type: 'NOCASH', amount: 500 },
      { type: 'CASH', amount: 300 },
      { type: 'NOCASH', amount: 1 },
    ],
    19499,
  ],
  ['a voucher of an amount that nobody can read', [{ type: 'NOCASH', amount: '5.00' }], undefined],
  ['vouchers of more than the order', [{ type: 'NOCASH', amount: 20001 }], undefined],
  ['what is no list', { type: 'NOCASH', amount: 500 }, undefined],
])('says what the payee gets of an order with %s', (_name, vouchers, receivedFen) => {
  const proof = wechatProof({ ...order, promotion_detail: vouchers }, settings, 'FD1');
  expect([proof.amountFen, proof.receivedFen]).toEqual([20000, receivedFen]);
});
it.each([
  ['another merchant', { mchid: '1901' }],
  ['another app', { appid: 'wx3' }],
  ['another number', { out_trade_no: 'FD2' }],
  ['dollars', { amount: { total: 20000, currency: 'USD' } }],
  ['no amount', { amount: undefined }],
  ['half a fen', { amount: { total: 0.5 } }],
  ['an amount in words', { amount: { total: '20000' } }],
  ['no transaction', { transaction_id: undefined }],
])('is no proof with %s', (_name, over) => {
  expect(() => wechatProof({ ...order, ...over }, settings, 'FD1')).toThrow(
    new ProofMismatch('a success that is not ours'),
  );
});

// A refund's news calls its state refund_status, and the answer to a question status: whoever reads one for the other knows none.
const refundNews = {
  mchid: '1900',
  out_trade_no: 'FD1',
  transaction_id: '4200',
  out_refund_no: 'RFD1',
  refund_status: 'SUCCESS',
  amount: { total: 20000, refund: 5000, payer_total: 20000, payer_refund: 5000 },
};
it.each([
  ['a success', {}, 5000],
  ['a state under the name that an answer has', { refund_status: undefined, status: 'SUCCESS' }, undefined],
  ['a card that cannot take it', { refund_status: 'ABNORMAL' }, undefined],
  ['a closed one', { refund_status: 'CLOSED' }, undefined],
])('news of a refund, %s (wechatpay-java#213, wechatpay-go#267)', (_name, change, backFen) => {
  expect(wechatRefundProof({ ...refundNews, ...change }, settings)?.refund?.amountFen).toBe(backFen);
});
it('news of a refund without its number, or of more than the order, is refused (gopay#115)', () => {
  const changes = [{ out_refund_no: undefined }, { amount: { total: 5000, refund: 20000 } }, { amount: undefined }];
  for (const change of changes)
    expect(() => wechatRefundProof({ ...refundNews, ...change }, settings)).toThrow(ProofMismatch);
});
