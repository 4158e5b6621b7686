// WeChat's page opens only at the address that the order names, and phones change networks.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { agreementVersion, type Session } from '../../../../contract/session';
import type { OpenedPayment, Quote } from '../../../../contract/payments';
import { openHouse, type House } from '../../../support/house/house';

let house: House;
let token: string;
beforeAll(async () => {
  house = await openHouse();
  token = (await say<Session>('/v1/session', { platform: 'browser' })).token;
  await say('/v1/agreement', { version: agreementVersion });
});
afterAll(() => house.stop());

async function say<T>(path: string, body: object, from = '117.136.8.9'): Promise<T> {
  const response = await fetch(house.service.url + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': from,
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  return (response.status === 204 ? undefined : await response.json()) as T;
}
const attempts = () =>
  house.db.selectFrom('attempts').select(['id', 'payer_ip', 'state']).orderBy('created_at').execute();

it('makes an order anew for the address to which its payer has moved, and only then', async () => {
  const decisionNumbers = [house.samples.decisionNumber];
  const quote = await say<Quote>('/v1/quotes', { decisionNumbers, paidFor: 'other' });
  const open = (from: string) => say<OpenedPayment>('/v1/payments', { quoteId: quote.id }, from);
  const atHome = await open('117.136.8.9:51234');
  expect(atHome.cashier.kind).toBe('redirect');
  expect((await open('::FFFF:117.136.8.9')).paymentId).toBe(atHome.paymentId);
  const onTheRoad = await open('39.144.10.7');
  expect(onTheRoad.paymentId).not.toBe(atHome.paymentId);
  expect(await attempts()).toEqual([
    { id: atHome.paymentId, payer_ip: '117.136.8.9', state: 'closed' },
    { id: onTheRoad.paymentId, payer_ip: '39.144.10.7', state: 'awaiting' },
  ]);
});
