import { afterEach, describe, expect, it } from '@jest/globals';
import * as alipay from '../../src/platform/cashier/index.alipay';
import * as wechat from '../../src/platform/cashier/index.weapp';

type Asked = { success(answer: object): void; fail(error: object): void };
const phone = globalThis as { wx?: object; my?: object };
afterEach(() => {
  delete phone.wx;
  delete phone.my;
});

// The codes of my.tradePay: opendocs.alipay.com/mini/api/openapi-pay. The cashier was open for each of them.
describe("what Alipay's cashier says", () => {
  const trade = { kind: 'alipay', tradeNO: '2026112822001' } as const;
  it.each([
    ['9000', 'returned'],
    ['8000', 'returned'],
    ['6004', 'returned'],
    ['6002', 'returned'], // its network was lost when it was open: the money may be on its way
    ['9999', 'returned'], // not in the table: not known
    ['6001', 'cancelled'],
    ['4000', 'unavailable'],
  ])('%s: %s', async (resultCode, kind) => {
    phone.my = { tradePay: ({ success }: Asked) => success({ resultCode }) };
    expect((await alipay.openCashier(trade)).kind).toBe(kind);
  });
  it('that it did not open: unavailable', async () => {
    phone.my = { tradePay: ({ fail }: Asked) => fail({ errorMessage: 'no permission' }) };
    expect((await alipay.openCashier(trade)).kind).toBe('unavailable');
  });
  it('nothing, for there is none: unavailable', async () => {
    phone.my = {};
    expect((await alipay.openCashier(trade)).kind).toBe('unavailable');
  });
});

describe("what WeChat's cashier says", () => {
  const order = { kind: 'wechat', timeStamp: '1', nonceStr: 'n', package: 'p', signType: 'RSA', paySign: 's' } as const;
  it.each([
    ['requestPayment:fail cancel', 'cancelled'],
    ['requestPayment:fail:cancel', 'cancelled'],
    ['requestPayment:fail (no permission to execute)', 'unavailable'],
  ])('%s: %s', async (errMsg, kind) => {
    phone.wx = { requestPayment: ({ fail }: Asked) => fail({ errMsg }) };
    expect((await wechat.openCashier(order)).kind).toBe(kind);
  });
  it('nothing, for there is none: unavailable', async () => {
    phone.wx = {};
    expect((await wechat.openCashier(order)).kind).toBe('unavailable');
  });
});

// By it a page tells whether the payee of a decision takes money here.
it('takes the money of its own gateway', () => {
  expect([wechat.gatewayHere, alipay.gatewayHere]).toEqual(['wechat', 'alipay']);
});
