// One city, several sources: who is asked, who answers for whom, and what a driver is told of it.
import type { RefusalCode } from '#contract/refusals';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Car } from '../../../../contract/cars';
import type { CarViolations } from '../../../../contract/violations';
import { createBureau } from '../../../../server/bureau/create-bureau';
import { createCitySources } from '../../../../server/bureau/sources/city-sources';
import { Refused, type Bureau } from '../../../../server/ports';
import { signIn, type Api } from '../../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../../support/house/house';
import { movableClock } from '../../../support/clocks/movable-clock';
import { hangzhouOffice } from '../../../support/neighbours/offices';

const says = (answer: RefusalCode | { list: string[] }): Bureau =>
  new Proxy({} as Bureau, {
    get: () => async () => {
      if (typeof answer === 'string') throw new Refused(answer);
      return { asOf: '', vehicle: {}, violations: answer.list, number: answer.list[0] };
    },
  });
const car = { plate: '浙A12345', plateType: '02', lastSix: '123456' };
const asking = (...answers: Parameters<typeof says>[0][]) =>
  createCitySources(
    [
      {
        region: '3301',
        plates: ['浙A'],
        sources: answers.map((answer, at) => ({ name: `source ${at}`, bureau: says(answer) })),
      },
    ],
    { name: 'rest', bureau: says({ list: ['of the rest'] }) },
  );

describe('a question', () => {
  it.each(['bureau_down', 'source_closed', 'source_busy'] as const)(
    'goes past a source that says %s, and the answer says for whom it stands in',
    async (silence) => {
      expect(await asking(silence, { list: ['x'] }).violations(car)).toMatchObject({
        violations: ['x'],
        toldBy: 'source 1',
        insteadOf: 'source 0',
      });
    },
  );
  it('goes past what cannot answer at all; that is no stand-in', async () => {
    const answer = await asking('source_reads_only', { list: ['x'] }).decision('330106');
    expect(answer).toMatchObject({ toldBy: 'source 1' });
    expect(answer).not.toHaveProperty('insteadOf');
  });
  it.each(['car_unknown', 'last_six_wrong'] as const)('ends with the first answer, %s too', async (answer) => {
    await expect(asking(answer, { list: ['x'] }).violations(car)).rejects.toMatchObject({ code: answer });
  });
  it.each<[RefusalCode[], RefusalCode]>([
    [['source_closed', 'bureau_down'], 'bureau_down'],
    [['source_closed', 'source_closed'], 'source_closed'],
    [['listed_at_police_only', 'bureau_down'], 'listed_at_police_only'],
    [['source_busy', 'source_closed'], 'source_busy'],
    [['answer_unclear', 'source_reads_only'], 'answer_unclear'],
  ])('that finds %j says %s', async (answers, code) => {
    await expect(asking(...answers).violations(car)).rejects.toMatchObject({ code });
  });
  it("of another city is the rest's", async () => {
    const bureau = asking('bureau_down');
    expect(await bureau.violations({ ...car, plate: '浙B12345' })).toMatchObject({ toldBy: 'rest' });
    expect(await bureau.decision('3302060000000000')).toMatchObject({ toldBy: 'rest' });
  });
});

it('repeats an admission nowhere else when its answer was lost', async () => {
  const admission = { recordNo: '3301060000000001', licenceNumber: '1', fileNumber: '2' };
  await expect(asking('bureau_down', { list: [] }).accept(admission)).rejects.toMatchObject({ code: 'bureau_down' });
  await expect(asking('source_reads_only', { list: [] }).accept(admission)).resolves.toBeDefined();
  await expect(asking('source_reads_only').accept(admission)).rejects.toMatchObject({ code: 'source_reads_only' });
});

describe('in Chengdu, where juhe stands behind the bureau', () => {
  const clock = movableClock();
  let house: House;
  let driver: Api;
  let mine: Car;
  const post = (path: string, body: object) =>
    fetch(`${house.sandbox.url}/__sandbox/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const look = async () => (await driver.call<CarViolations>('GET', `/v1/cars/${mine.id}/violations`)).body;

  beforeAll(async () => {
    house = await openHouse({
      runtime: clock,
      change: (settings) => ({
        ...settings,
        sources: [
          {
            region: '5101',
            plates: ['川A'],
            use: ['bureau', 'juhe'],
            office: hangzhouOffice,
            juhe: { city: 'SC_CD', engine: 6, frame: null },
          },
        ],
      }),
    });
    driver = await signIn(house, 'of Chengdu');
    await driver.agree();
    const { plate, plateType, lastSix } = house.samples.cameraCar;
    mine = (await driver.call<Car>('POST', '/v1/cars', { plate, plateType, lastSix })).body;
  });
  beforeEach(() => clock.pass(25_000));
  afterAll(() => house.stop());

  it('is the bureau heard while it speaks', async () => {
    expect(await look()).toMatchObject({ source: { name: house.settings.bureau.name, state: 'live' } });
  });

  it('answers juhe for it when it is down: nothing is hidden, nothing doubled, and its name and time are told', async () => {
    const before = await look();
    await post('bureau/faults', { down: true });
    clock.pass(25_000);
    const after = await look();
    expect(after.source).toMatchObject({ name: '聚合数据', state: 'live' });
    expect(Date.parse(after.source.asOf)).toBeGreaterThan(Date.parse(before.source.asOf));
    expect(after.violations.map(({ id }) => id).sort()).toEqual(before.violations.map(({ id }) => id).sort());
  });

  it('says so when both are silent, and why', async () => {
    await post('bureau/faults', { down: true });
    await post('juhe/faults', { error: 203608 });
    clock.pass(25_000);
    expect((await look()).source).toMatchObject({ name: '聚合数据', state: 'stale', reason: 'bureau_down' });
    await post('juhe/faults', {});
    await post('bureau/faults', { down: false });
  });
});

it('does not start with a source that is used and not set', () => {
  const settings = {
    bureau: {},
    wechat: {},
    sources: [{ region: '3301', plates: [], use: ['jisuapi'], office: hangzhouOffice }],
  };
  expect(() =>
    createBureau({
      settings: settings as never,
      wechat: async () => ({}),
      clock: movableClock(),
      tryAcquire: async () => true,
      sources: { heard: ({ bureau }) => bureau },
    }),
  ).toThrow('3301 use jisuapi');
});
