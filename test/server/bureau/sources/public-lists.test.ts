// Two public lists, read over HTTP from stand-ins that answer as they are documented.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/main';
import { createJisuapi } from '../../../../server/bureau/sources/jisuapi';
import { juhe } from '../../../../server/bureau/sources/juhe';
import type { Bureau } from '../../../../server/ports';
import { movableClock } from '../../../support/movable-clock';
import { hangzhouOffice } from '../../../support/offices';

const clock = movableClock();
const folder = mkdtempSync(join(tmpdir(), 'fadan-'));
const car = { plate: '浙A12345', plateType: '02', lastSix: '123456' };
let sandbox: Sandbox;
let lists: Record<'juhe' | 'jisuapi', Bureau>;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, dataFolder: folder });
});
afterAll(async () => {
  await sandbox.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  const { publicSources } = sandbox.settings;
  const city = { region: '3301', office: hangzhouOffice };
  lists = {
    juhe: juhe(publicSources.juhe, { ...city, city: 'ZJ_HZ', engine: 6, frame: null }, clock),
    jisuapi: createJisuapi(publicSources.jisuapi, { ...city, carorg: 'hangzhou', engine: 6, frame: null }, clock),
  };
  await Promise.all([plant('juhe', {}), plant('jisuapi', {})]);
});

const post = (path: string, body: object) =>
  fetch(`${sandbox.url}/__sandbox/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const plant = (list: 'juhe' | 'jisuapi', faults: object) => post(`${list}/faults`, faults);
const juheLine = {
  date: '2026-10-05 08:07:09',
  area: '文三路与学院路交叉口',
  act: '机动车违反禁止标线指示的',
  code: '1345',
  fen: '1',
  money: '100',
  handled: '0',
  archiveno: '3301061234567890',
  wzcity: '杭州',
};
const jisuLine = {
  time: '2026-10-05 08:07:09',
  address: '天目山路',
  content: '机动车违反禁止标线指示的',
  legalnum: '1345',
  price: '100',
  score: '1',
  number: '3301061234567890',
  agency: '',
  illegalid: '1',
  handlefee: '',
  lat: '30.27',
  lng: '120.12',
  canhandle: '1',
};

it('reads a line of juhe, text by text', async () => {
  await post('juhe/samples', { plate: car.plate, lists: [juheLine] });
  const { violations, asOf } = await lists.juhe.violations(car);
  expect(Math.abs(Date.parse(asOf) - clock.now().getTime())).toBeLessThan(5000);
  expect(violations).toEqual([
    expect.objectContaining({
      recordNo: '3301061234567890',
      occurredAt: '2026-10-05T08:07:09+08:00',
      place: '文三路与学院路交叉口',
      code: '1345',
      points: 1,
      fineFen: 10_000,
      status: 'unhandled',
      regionCode: '330100',
      enteredAt: null,
      notifiedAt: null,
      office: hangzhouOffice,
    }),
  ]);
});

it('reads a line of jisuapi, with its place on the map', async () => {
  await post('jisuapi/samples', { plate: car.plate, list: [jisuLine] });
  const {
    violations: [line],
  } = await lists.jisuapi.violations(car);
  expect(line).toMatchObject({
    occurredAt: '2026-10-05T08:07:09+08:00',
    latitude: 30.27,
    longitude: 120.12,
    points: 1,
    fineFen: 10_000,
  });
});

it.each([
  ['', ''],
  ['-1', '-1'],
  ['未知', '？'],
])('takes points %j and money %j for unknown, never for zero', async (points, money) => {
  await post('juhe/samples', {
    plate: car.plate,
    lists: [{ ...juheLine, fen: points, money, archiveno: '', code: '' }],
  });
  await post('jisuapi/samples', {
    plate: car.plate,
    list: [{ ...jisuLine, score: points, price: money, lat: '0', lng: '' }],
  });
  const {
    violations: [fromJuhe],
  } = await lists.juhe.violations(car);
  const {
    violations: [fromJisu],
  } = await lists.jisuapi.violations(car);
  expect(fromJuhe).toMatchObject({ points: null, fineFen: null, latitude: null });
  expect(fromJisu).toMatchObject({ points: null, fineFen: null, latitude: null, longitude: null });
});

it('keeps a nought that was said, and the name of a line without a number', async () => {
  await post('juhe/samples', {
    plate: car.plate,
    lists: [{ ...juheLine, fen: '0', money: '0', archiveno: '', handled: '1' }],
  });
  const {
    violations: [first],
  } = await lists.juhe.violations(car);
  const {
    violations: [again],
  } = await lists.juhe.violations(car);
  expect(first).toMatchObject({ points: 0, fineFen: 0, status: 'decided', decision: null });
  expect(again!.recordNo).toBe(first!.recordNo);
});

describe.each([
  [
    'juhe',
    {
      203602: 'car_unknown',
      203606: 'last_six_wrong',
      203605: 'source_closed',
      203608: 'source_closed',
      10021: 'source_closed',
      10001: 'source_closed',
      10002: 'source_closed',
      10003: 'source_closed',
      10005: 'source_closed',
      10007: 'source_closed',
      10008: 'source_closed',
      10009: 'source_closed',
      10011: 'source_busy',
      10012: 'source_busy',
      10013: 'source_busy',
      203603: 'bureau_down',
      203604: 'bureau_down',
      203607: 'bureau_down',
      10014: 'bureau_down',
      10020: 'bureau_down',
      99999: 'bureau_down',
    },
  ],
  [
    'jisuapi',
    {
      101: 'source_closed',
      102: 'source_closed',
      103: 'source_closed',
      105: 'source_closed',
      108: 'source_closed',
      109: 'source_closed',
      104: 'source_busy',
      106: 'source_busy',
      201: 'source_closed',
      202: 'source_closed',
      203: 'malformed_plate',
      204: 'malformed_plate',
      205: 'malformed_plate',
      206: 'malformed_plate',
      207: 'last_six_wrong',
      208: 'last_six_wrong',
      209: 'last_six_wrong',
      210: 'last_six_wrong',
      211: 'source_needs_more',
      212: 'source_needs_more',
      217: 'listed_at_police_only',
      107: 'bureau_down',
      216: 'bureau_down',
      220: 'bureau_down',
    },
  ],
] as const)('%s', (name, codes) => {
  it.each(Object.entries(codes))('%s is %s', async (error, code) => {
    await plant(name, { error: Number(error) });
    await expect(lists[name].violations(car)).rejects.toMatchObject({ code });
  });

  it.each([
    ['half an answer', { body: '{"error_code":0,"status":' }],
    ['a success without a list', { body: '{"error_code":0,"status":0,"result":{}}' }],
    ['an empty status', { body: '{"error_code":"","status":"","result":{"list":[],"lists":[]}}' }],
    ['a page', { http: 502 }],
  ])('counts %s as down', async (_what, fault) => {
    await plant(name, fault);
    await expect(lists[name].violations(car)).rejects.toMatchObject({ code: 'bureau_down' });
  });

  it('waits when it is told so by HTTP', async () => {
    await plant(name, { http: 429 });
    await expect(lists[name].violations(car)).rejects.toMatchObject({ code: 'source_busy' });
  });

  it('is left alone for ten seconds after five failures', async () => {
    await plant(name, { http: 502 });
    for (let tries = 0; tries < 5; tries += 1) await expect(lists[name].violations(car)).rejects.toThrow();
    const asked = async () =>
      ((await (await fetch(`${sandbox.url}/__sandbox/${name}/asked`)).json()) as { asked: number }).asked;
    const before = await asked();
    await expect(lists[name].violations(car)).rejects.toMatchObject({ code: 'bureau_down' });
    expect(await asked()).toBe(before);
  });

  it('refuses everything that a list cannot do', async () => {
    const refused = { code: 'source_reads_only' };
    await expect(lists[name].accept({ recordNo: '1', licenceNumber: '2', fileNumber: '3' })).rejects.toMatchObject(
      refused,
    );
    await expect(lists[name].decision('3301061234567890')).rejects.toMatchObject(refused);
    await expect(lists[name].booked('2026-11-23')).rejects.toMatchObject(refused);
  });
});

it('takes 230 for what it is: no records', async () => {
  await plant('jisuapi', { error: 230 });
  expect((await lists.jisuapi.violations(car)).violations).toEqual([]);
});

it('asks nothing where a city wants the whole number', async () => {
  const city = { region: '1101', office: hangzhouOffice, city: 'BJ', engine: 0, frame: null };
  await expect(juhe(sandbox.settings.publicSources.juhe, city, clock).violations(car)).rejects.toMatchObject({
    code: 'source_needs_more',
  });
});
