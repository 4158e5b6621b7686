// Where the gateway, the bureau and the driver disagree: the whole service against the sandbox, over HTTP.
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Car } from '../../../../contract/cars';
import type { OpenedPayment, Payment } from '../../../../contract/payments';
import { signIn, type Api } from '../../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../../support/house/house';

let house: House;
let numbers: string[];
beforeAll(async () => {
  house = await openHouse();
  const owner = await signIn(house, 'owner');
  const { plate, plateType, lastSix } = house.samples.severalCar;
  const car = await owner.call<Car>('POST', '/v1/cars', { plate, plateType, lastSix });
  numbers = [house.samples.decisionNumber, house.samples.anotherDecisionNumber, ...car.body.payableDecisions];
});
afterAll(() => house.stop());
afterEach(() => sandbox('/__sandbox/pay/reset', {}));

const sandbox = (path: string, body: object) =>
  fetch(house.sandbox.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const payer = async (user: string, platform: 'weapp' | 'alipay' = 'weapp'): Promise<Api> => {
  const driver = await signIn(house, user, platform);
  await driver.agree();
  return driver;
};
const aNumber = () => numbers.pop()!;

it('finds a payment whose notification was lost, when the driver comes back', async () => {
  await sandbox('/__sandbox/pay/faults', { dropNotifications: true });
  const driver = await payer('unheard');
  const { opened } = await driver.open([aNumber()]);
  await driver.atCashier(opened.body, 'pay_silent');
  await driver.until(opened.body.paymentId, ({ state }) => state === 'paid');
});

it('finds a payment whose notification was lost by itself, when the driver never comes back', async () => {
  await sandbox('/__sandbox/pay/faults', { dropNotifications: true });
  const driver = await payer('gone', 'alipay');
  const { opened } = await driver.open([aNumber()]);
  await driver.atCashier(opened.body, 'pay');
  const read = async () => (await driver.call<Payment>('GET', `/v1/payments/${opened.body.paymentId}`)).body;
  for (let tries = 0; tries < 60 && (await read()).state === 'confirming'; tries += 1)
    await new Promise((go) => setTimeout(go, 250));
  expect(await read()).toMatchObject({ state: 'paid' });
});

it('gives two taps at once the same payment and the same cashier', async () => {
  const driver = await payer('twice');
  const quote = await driver.call<{ id: string }>('POST', '/v1/quotes', {
    decisionNumbers: [aNumber()],
    paidFor: 'mine',
  });
  const tap = () => driver.call<OpenedPayment>('POST', '/v1/payments', { quoteId: quote.body.id });
  const [first, second] = await Promise.all([tap(), tap()]);
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(second.body).toEqual(first.body);
});

it('never lets two of many phones stand at a cashier for one decision', async () => {
  const phones = await Promise.all(
    ['p1', 'p2', 'p3', 'p4'].map((user, at) => payer(user, at % 2 ? 'alipay' : 'weapp')),
  );
  const number = aNumber();
  const answers = await Promise.all(phones.map((phone) => phone.open([number])));
  const statuses = answers.map(({ opened }) => opened.status).sort();
  expect(statuses).toEqual([200, 409, 409, 409]);
});

it('gives the money back when the bureau was paid elsewhere', async () => {
  const number = aNumber();
  const driver = await payer('late at the bureau');
  const { opened } = await driver.open([number]);
  await sandbox('/__sandbox/bureau/pay-elsewhere', { number });
  await driver.atCashier(opened.body, 'pay');
  const paid = await driver.until(opened.body.paymentId, ({ state }) => state === 'refunded');
  expect(paid).toMatchObject({ mayPayAgain: true, items: [{ outcome: 'refunded' }] });
});
