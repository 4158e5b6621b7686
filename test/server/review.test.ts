// What the platforms' review asks of the service: who runs it, a check of what people write, and a way from WeChat's list of orders.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Car } from '../../contract/cars';
import type { RunBy } from '../../contract/operator';
import type { Payment, Receipt } from '../../contract/payments';
import type { Report, Reports } from '../../contract/reports';
import type { Objected, ViolationCard } from '../../contract/violations';
import { opsProgram } from '../../server/ops/program';
import { systemRuntime } from '../../server/runtime';
import { createSeal } from '../../server/store/sealing/sealing';
import { signIn, type Api } from '../support/drivers/driver-at-the-api';
import { signedFen } from '#domain/payments/money';
import { dayOf } from '#domain/days/day';
import { openHouse, type House } from '../support/house/house';
import { madeUpOperator } from '../support/settings/operator-settings';

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

describe('what a driver tells the operator', () => {
  const tell = async (driver: Api, text: string, paymentId: string | null = null) =>
    driver.call<Report>('POST', '/v1/reports', { text, paymentId });
  let driver: Api;
  let paymentId: string;
  beforeAll(async () => {
    driver = await signIn(house, 'tells');
    await driver.agree();
    paymentId = (await driver.open([house.samples.anotherDecisionNumber])).opened.body.paymentId;
  });
  async function ops(...words: string[]): Promise<string> {
    const lines: string[] = [];
    const person = {
      db: house.db,
      runtime: systemRuntime,
      actor: 'lin',
      print: (text: string) => void lines.push(text),
    };
    const seal = createSeal(house.settings.dataKey);
    const program = opsProgram(async () => person, { reports: async () => ({ ...person, seal }) });
    await program.parseAsync(words, { from: 'user' });
    return lines.join('\n');
  }
  it('comes to the operator with the payment, whatever the check of its words says, and is answered', async () => {
    const told = await tell(driver, ' 付了款，赌博网站一样的提示 ', paymentId);
    expect(told).toMatchObject({ status: 200, body: { text: '付了款，赌博网站一样的提示', paymentId, answer: null } });
    const { number } = told.body;
    expect(await ops('list')).toMatch(new RegExp(`driver_reports +${number}`));
    expect(await ops('report', number)).toMatch(new RegExp(`${paymentId}.*not passed by the platform.*付了款`));
    await ops('report', number, '--answer', '款已登记，请刷新');
    expect(await ops('list')).not.toContain(number);
    const { reports } = (await driver.call<Reports>('GET', '/v1/reports')).body;
    expect(reports).toMatchObject([{ number, answer: '款已登记，请刷新' }]);
    await expect(ops('report', '00000000')).rejects.toThrow('no report is called 00000000');
  });
  it('is no difference of the books: no day is out of balance for it', async () => {
    const today = dayOf(systemRuntime.now());
    const day = { day: today, their_fen: signedFen(0), our_fen: signedFen(0), differences: 0, at: 0 };
    const compared = (['bureau', 'ledger'] as const).map((source) => ({ ...day, source }));
    await house.db.insertInto('reconciled_days').values(compared).execute();
    const number = (await tell(await signIn(house, 'tells more'), '收不到消息')).body.number;
    expect(await ops('list')).toMatch(new RegExp(`${number}[^]*Days out of balance: none`));
  });
  it('takes no payment of somebody else, nothing empty, and ten without an answer at most', async () => {
    const stranger = await signIn(house, 'another who tells');
    expect((await tell(stranger, '这笔款', paymentId)).status).toBe(404);
    for (const text of ['', ' \n', '长'.repeat(501)]) expect((await tell(stranger, text)).status).toBe(400);
    expect((await stranger.call<Reports>('GET', '/v1/reports')).body).toEqual({ reports: [] });
    expect((await tell(stranger, '第一件')).status).toBe(200);
    const { person_id: personId } = await house.db
      .selectFrom('reports')
      .selectAll()
      .orderBy('told_at', 'desc')
      .executeTakeFirstOrThrow();
    const row = {
      person_id: personId,
      attempt_id: null,
      text_sealed: '',
      words: 'pass',
      answer_sealed: null,
      answered_at: null,
    } as const;
    await house.db
      .insertInto('reports')
      .values([1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) => ({ ...row, number: `${at}`, told_at: 0 })))
      .execute();
    expect(await tell(stranger, '第十一件')).toEqual({ status: 429, body: { code: 'too_many_requests' } });
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
