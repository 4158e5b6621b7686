// A refusal means what its code says (docs/gateway-codes.md); each case is one that integrators met.
import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { gatewayCodes } from '../../../scripts/lib/list-codes';
import { createAlipayBill } from '../../../server/gateways/alipay/bills/bill';
import type { AlipayCall } from '../../../server/gateways/alipay/call';
import { alipayCodes, type AlipayOperation } from '../../../server/gateways/alipay/codes';
import { createAlipayGateway } from '../../../server/gateways/alipay/gateway';
import { refusalBy } from '../../../server/gateways/refusal';
import { createWechatPayCall, refusalOf, type WechatPayCall } from '../../../server/gateways/wechat-pay/calls/call';
import { wechatPayCodes } from '../../../server/gateways/wechat-pay/codes';
import { createWechatPayGateway } from '../../../server/gateways/wechat-pay/gateway';
import { createKeyRing } from '../../../server/gateways/wechat-pay/keys/key-ring';
import { GatewayRefused, GatewayUnanswered } from '../../../server/payments/gateway';
import type { Settings } from '../../../server/settings';
import { runtimeAt } from '../../support/clocks/runtime';
import { statementOf } from '../../support/books/read-bills';
import { newPair, openEndpoint } from '../../support/neighbours/wechat-pay-words';

const runtime = runtimeAt(() => new Date('2026-11-23T10:00:00+08:00'));
const settings = { wechat: { appId: 'wx1' }, wechatPay: { mchId: '1900' }, alipay: {}, publicUrl: '' } as Settings;

const wechat = (status: number, code: string) =>
  createWechatPayGateway(settings, runtime, (async () => ({
    status,
    body: { code },
    signed: false,
    requestId: '',
  })) as unknown as WechatPayCall);
const alipayCall = (operation: AlipayOperation, status: number, code: string): AlipayCall =>
  (async () => ({ refusal: refusalBy(alipayCodes[operation], { status, code, requestId: '' }) })) as AlipayCall;

it('is written down as the code has it', () => {
  expect(readFileSync('docs/gateway-codes.md', 'utf8')).toBe(gatewayCodes());
});

it.each(['ORDER_NOT_EXIST', 'ORDERNOTEXIST'])(
  '%s, in either spelling of the documents, is no such order',
  async (code) => {
    expect(await wechat(404, code).query('FD1')).toEqual({ kind: 'absent' });
  },
);

it.each(['NOT_FOUND', 'RESOURCE_NOT_EXISTS', 'TRADE_ERROR', 'RULELIMIT', 'toString', '__proto__'])(
  '%s says nothing of an order that was asked about',
  async (code) => {
    await expect(wechat(404, code).query('FD1')).rejects.toThrow(GatewayRefused);
  },
);

it('W2: 429 with a code that no document names is no refusal for good', () => {
  const refused = refusalBy(wechatPayCodes.refund, { status: 429, code: 'CODE_OF_TOMORROW', requestId: '' });
  expect(refused.meaning).toBe('not_now');
});

it('a refund is asked about as Alipay spells it there: TRADE_NOT_EXIST, with and without ACQ', async () => {
  for (const code of ['TRADE_NOT_EXIST', 'ACQ.TRADE_NOT_EXIST']) {
    const gateway = createAlipayGateway(settings, alipayCall('refund_query', 400, code));
    expect(await gateway.queryRefund({ outTradeNo: 'FD1', refundNo: 'RFD1' })).toEqual({ kind: 'absent' });
  }
});

it('a bill of a day before the account was opened is an empty day', async () => {
  const call = alipayCall('bill', 400, 'BILL_DATE_BEFORE_REGISTRATION');
  expect(await statementOf(createAlipayBill(call, { sellerId: '2088', bill: 'trade' }), '2026-01-01')).toEqual([]);
});

it.each([
  ['OPENID_MISMATCH', 'no'],
  ['INVALID_TRANSACTIONID', 'our_fault'],
])('%s comes with status 500, and is definite', async (code, meaning) => {
  const answer = await answered(500, JSON.stringify({ code, message: '' }));
  expect(refusalOf(answer, 'prepay').meaning).toBe(meaning);
});
it.each([['{"code":"SYSTEM_ERROR"}'], ['{"code":"BANK_ERROR"}'], ['<html>502 Bad Gateway</html>'], ['']])(
  'status 500 with %s is no answer',
  async (text) => {
    await expect(answered(500, text)).rejects.toThrow(GatewayUnanswered);
  },
);

it('no code of a question says no but those that mean "there is none"', () => {
  const saysNo = ({ meanings }: { meanings: Readonly<Record<string, string>> }) =>
    Object.keys(meanings).filter((code) => meanings[code] === 'no');
  expect([
    saysNo(wechatPayCodes.query),
    saysNo(wechatPayCodes.refund_query),
    saysNo(alipayCodes.query),
    saysNo(alipayCodes.refund_query),
  ]).toEqual([
    ['ORDER_NOT_EXIST', 'ORDERNOTEXIST'],
    ['RESOURCE_NOT_EXISTS'],
    ['ACQ.TRADE_NOT_EXIST', 'TRADE_NOT_EXIST'],
    ['ACQ.TRADE_NOT_EXIST', 'TRADE_NOT_EXIST'],
  ]);
});

async function answered(status: number, body: string) {
  const endpoint = await openEndpoint(() => ({ status, body, headers: {} }));
  const pay = {
    apiUrl: endpoint.url,
    mchId: '1900',
    serial: 'AB',
    privateKey: newPair().privateKey,
    apiV3Key: 'k'.repeat(32),
    publicKeys: {},
    certificates: false,
  };
  try {
    return await createWechatPayCall(pay, runtime, createKeyRing(pay, runtime))(
      'POST',
      '/v3/pay/transactions/jsapi',
      {},
    );
  } finally {
    await endpoint.close();
  }
}
