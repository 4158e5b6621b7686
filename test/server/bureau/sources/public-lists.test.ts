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
/** Lines of the list's own shape, each as the sample with changes; what is no object stands as it is. */
const plantLines = (name: 'juhe' | 'jisuapi', changes: unknown[]) => {
  const sample = name === 'juhe' ? juheLine : jisuLine;
  const rows = changes.map((change) =>
    typeof change === 'object' && change !== null && Object.keys(change).length > 0
      ? { ...sample, ...change }
      : change && typeof change === 'object'
        ? sample
        : change,
  );
  return post(`${name}/samples`, { plate: car.plate, lists: rows, list: rows });
};
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
    ['an empty status', { body: '{"error_code":"","status":"","result":{"list":[],"lists":[]}}' }],
    ['a page', { http: 502 }],
  ])('counts %s as down', async (_what, fault) => {
    await plant(name, fault);
    await expect(lists[name].violations(car)).rejects.toMatchObject({ code: 'bureau_down' });
  });

  it.each([
    ['half an answer', '{"error_code":0,"status":'],
    ['an empty body', ''],
    ['a success without a list', '{"error_code":0,"status":0,"result":{}}'],
    ['a list that is no list', '{"error_code":0,"status":0,"result":{"list":7,"lists":7}}'],
    ['no records beside records', '{"error_code":0,"status":230,"result":{"list":[{}],"lists":"none"}}'],
    [
      'another car’s list',
      '{"error_code":0,"status":0,"result":{"hphm":"浙A54321","lsprefix":"浙","lsnum":"A54321","list":[],"lists":[]}}',
    ],
  ])('does not take %s for none, and opens no breaker for it', async (_what, body) => {
    await plant(name, { body });
    for (let tries = 0; tries < 7; tries += 1)
      await expect(lists[name].violations(car)).rejects.toMatchObject({ code: 'answer_unclear' });
  });

  it.each([
    ['2026-02-27 14:12:00.0', '2026-02-27T14:12:00+08:00'],
    ['2026/02/27 14:12:00', '2026-02-27T14:12:00+08:00'],
    ['2026-2-7 4:12:00', '2026-02-07T04:12:00+08:00'],
    ['2026年02月27日14时12分', '2026-02-27T14:12:00+08:00'],
    ['20260227141200', '2026-02-27T14:12:00+08:00'],
    ['1772172720', '2026-02-27T14:12:00+08:00'],
    ['1772172720000', '2026-02-27T14:12:00+08:00'],
    ['2026-02-27T06:12:00Z', '2026-02-27T14:12:00+08:00'],
  ])('reads the time %s', async (time, occurredAt) => {
    await plantLines(name, [{ date: time, time }]);
    expect((await lists[name].violations(car)).violations).toEqual([expect.objectContaining({ occurredAt })]);
  });

  it.each(['2026-02-30 10:00:00', '27/02/2026 10:00', '2026-02-27', '9'.repeat(18), '2027-02-27 10:00:00', null])(
    'says of a line of the time %s that it could not be read, and shows the others',
    async (time) => {
      await plantLines(name, [{ date: time, time }, null, 'line', {}]);
      const { violations, unreadable } = await lists[name].violations(car);
      expect([violations.length, unreadable]).toEqual([1, 3]);
    },
  );

  it('reads a list that PHP wrote with gaps (php-src#454)', async () => {
    const [list] = [name === 'juhe' ? { ...juheLine } : { ...jisuLine }];
    const result = JSON.stringify({ '0': list, '2': { ...list, archiveno: '', number: '' } });
    await plant(name, { body: `{"error_code":0,"status":0,"result":{"list":${result},"lists":${result}}}` });
    expect((await lists[name].violations(car)).violations).toHaveLength(2);
  });

  it('gives the same line the same name though its words vary by a space, and shows entities as people read them', async () => {
    const words = async (offence: string) => {
      await plantLines(name, [{ archiveno: '', number: '', act: offence, content: offence }]);
      return (await lists[name].violations(car)).violations[0]!;
    };
    const [first, second] = [await words('违反 禁止&nbsp;标线'), await words('违反禁止标线')];
    expect(first.recordNo).toBe(second.recordNo);
    expect(first.offence).toBe('违反 禁止 标线');
  });

  it('keeps two lines of one number two', async () => {
    await plantLines(name, [{}, { act: '停车', content: '停车' }]);
    const numbers = (await lists[name].violations(car)).violations.map(({ recordNo }) => recordNo);
    expect(new Set(numbers).size).toBe(2);
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

it('does not take an over-quota answer with an empty list for none', async () => {
  await plant('juhe', {
    body: '{"resultcode":"112","reason":"超过每日可允许请求次数!","error_code":0,"result":{"lists":[]}}',
  });
  await expect(lists.juhe.violations(car)).rejects.toMatchObject({ code: 'bureau_down' });
});

it('believes a count beside fewer lines: the rest could not be read', async () => {
  const result = (count: string, list: object[]) => JSON.stringify({ status: 0, result: { count, list } });
  await plant('jisuapi', { body: result('3', [jisuLine]) });
  expect(await lists.jisuapi.violations(car)).toMatchObject({ unreadable: 2 });
  await plant('jisuapi', { body: result('3', []) });
  await expect(lists.jisuapi.violations(car)).rejects.toMatchObject({ code: 'answer_unclear' });
});

it.each([
  [1, 'decided'],
  ['已处理', 'decided'],
  [true, 'decided'],
  ['0', 'unhandled'],
  ['', 'unhandled'],
])('reads handled %j as %s', async (handled, status) => {
  await plantLines('juhe', [{ handled }]);
  expect((await lists.juhe.violations(car)).violations).toEqual([expect.objectContaining({ status })]);
});

it('asks jisuapi nothing where a city wants nothing (0), and knows the whole number by 100', async () => {
  const city = { region: '3301', office: hangzhouOffice, carorg: 'hangzhou' };
  const asking = (engine: number) =>
    createJisuapi(sandbox.settings.publicSources.jisuapi, { ...city, engine, frame: 0 }, clock).violations(car);
  await plantLines('jisuapi', [{}]);
  expect((await asking(0)).violations).toHaveLength(1);
  await expect(asking(100)).rejects.toMatchObject({ code: 'source_needs_more' });
});

it('asks nothing where a city wants the whole number', async () => {
  const city = { region: '1101', office: hangzhouOffice, city: 'BJ', engine: 0, frame: null };
  await expect(juhe(sandbox.settings.publicSources.juhe, city, clock).violations(car)).rejects.toMatchObject({
    code: 'source_needs_more',
  });
});
