// What the platforms' review asks of the service: who runs it, a check of what people write, and a way from WeChat's list of orders.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Car } from '../../contract/cars';
import type { RunBy } from '../../contract/operator';
import type { Payment, Receipt } from '../../contract/payments';
import type { Objected, ViolationCard } from '../../contract/violations';
import { signIn, type Api } from '../support/driver-at-the-api';
import { openHouse, type House } from '../support/house';
import { madeUpOperator } from '../support/operator-settings';

let house: House;
const operator = madeUpOperator(2);
beforeAll(async () => {
  house = await openHouse({ change: (settings) => ({ ...settings, operator }) });
});
afterAll(() => house.stop());

it('tells whoever asks who runs it, as the settings have it, and everybody whose data is shown', async () => {
  const told = (await (await fetch(`${house.service.url}/v1/operator`)).json()) as RunBy;
  expect(told).toEqual({
    operator,
    sources: [
      { name: house.settings.bureau.name, isPolice: true },
      { name: '非税缴费平台', isPolice: false },
    ],
  });
});

async function recordsOf(driver: Api): Promise<string[]> {
  const { plate, plateType, lastSix } = house.samples.oddCar;
  const car = (await driver.call<Car>('POST', '/v1/cars', { plate, plateType, lastSix })).body;
  const { body } = await driver.call<{ violations: ViolationCard[] }>('GET', `/v1/cars/${car.id}/violations`);
  return body.violations.filter(({ status }) => status === 'unhandled').map(({ id }) => id);
}
const fileBy =
  (driver: Api) =>
  async (record: string, statement: string): Promise<string> => {
    const filed = await driver.call<Objected>('POST', `/v1/violations/${record}/object`, {
      ground: 'other',
      statement,
    });
    expect(filed.status).toBe(200);
    return filed.body.caseNumber;
  };
const toLookAt = async (): Promise<string[]> => {
  const cases = house.db.selectFrom('cases').select('number').where('kind', '=', 'words_to_look_at').orderBy('number');
  return (await cases.execute()).map(({ number }) => number);
};
const checksBecome = (fault: 'none' | 'silent') =>
  fetch(`${house.sandbox.url}/__sandbox/content-check`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fault }),
  });

describe('an objection', () => {
  it('is filed whatever the check of its words says, and a person looks unless it says that they are harmless', async () => {
    const driver = await signIn(house, 'writes');
    const file = fileBy(driver);
    const [harmless, found, unanswered] = await recordsOf(driver);
    await file(harmless!, '当时车停在家里');
    expect(await toLookAt()).toEqual([]);
    const hit = await file(found!, '路边赌博摊占道，只能停在那里');
    await checksBecome('silent');
    const silent = await file(unanswered!, '当时在抢救病人');
    await checksBecome('none');
    expect(await toLookAt()).toEqual([hit, silent].sort());
  });
  it("passes Alipay's check where it is written in Alipay", async () => {
    const driver = await signIn(house, 'writes in Alipay', 'alipay');
    const [record] = await recordsOf(driver);
    const hit = await fileBy(driver)(record!, '路边有人卖枪支模型，占了车道');
    expect(await toLookAt()).toContain(hit);
  });
});

describe("WeChat's list of orders", () => {
  it('opens a payment by its own number, to nobody but who paid', async () => {
    const [driver, stranger] = await Promise.all([signIn(house, 'pays'), signIn(house, 'a stranger')]);
    await driver.agree();
    const { opened } = await driver.open([house.samples.decisionNumber]);
    await driver.atCashier(opened.body, 'pay');
    const paid = await driver.until(opened.body.paymentId, ({ state }) => state === 'paid');
    const { number } = (await driver.call<Receipt>('GET', `/v1/payments/${paid.id}/receipt`)).body;
    expect((await driver.call<Payment>('GET', `/v1/orders/${number}`)).body.id).toBe(paid.id);
    expect((await stranger.call('GET', `/v1/orders/${number}`)).status).toBe(404);
  });
});
