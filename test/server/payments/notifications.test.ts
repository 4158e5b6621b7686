// What else than the truth arrives at the notification addresses: refused, and nothing changes.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenedPayment, Payment } from '../../../contract/payments';
import { signIn, type Api } from '../../support/driver-at-the-api';
import { openHouse, type House } from '../../support/house';

let house: House;
let driver: Api;
let opened: OpenedPayment;
beforeAll(async () => {
  house = await openHouse();
  driver = await signIn(house, 'lied about');
  await driver.agree();
  opened = (await driver.open([house.samples.decisionNumber])).opened.body;
});
afterAll(() => house.stop());

const post = (url: string, body: string, headers: Record<string, string>) => fetch(url, { method: 'POST', body, headers });
const state = async () => (await driver.call<Payment>('GET', `/v1/payments/${opened.paymentId}`)).body.state;

describe('at the address for WeChat Pay', () => {
  it.each([
    ['nothing', ''], ['half an object', '{"id":'], ['no object', 'null'], ['percent signs', '%%%'],
    ['an unsigned success', '{"event_type":"TRANSACTION.SUCCESS","resource":{}}'],
    ['more than fits', 'x'.repeat(70_000)],
  ])('%s is refused', async (_name, body) => {
    const answer = await post(`${house.settings.publicUrl}/notify/wechat`, body, { 'content-type': 'application/json' });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(await state()).toBe('looking');
  });
});

describe('at the address for Alipay', () => {
  it.each([
    ['nothing', ''], ['percent signs', 'subject=%E7%BD&sign=%&sign_type=RSA2'], ['an empty sign', 'sign=&sign_type=RSA2'],
    ['a weaker sign type', 'trade_status=TRADE_SUCCESS&sign=AAAA&sign_type=RSA'],
    ['an unknown sign type', 'trade_status=TRADE_SUCCESS&sign=AAAA&sign_type=MD5'],
    ['a forged success', 'trade_status=TRADE_SUCCESS&sign=AAAA&sign_type=RSA2&total_amount=1.00'],
  ])('%s is refused', async (_name, body) => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await post(`${house.settings.publicUrl}/notify/alipay`, body, form);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(await answer.text()).not.toBe('success');
  });
});
