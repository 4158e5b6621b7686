// Two public lists, read over HTTP from stand-ins that answer as they are documented.
import { describe, expect, it } from '@jest/globals';
import { createJisuapi } from '../../../../server/bureau/sources/jisuapi';
import { juhe } from '../../../../server/bureau/sources/juhe';
import { hangzhouOffice } from '../../../support/neighbours/offices';
import { car, jisuLine, juheLine, publicLists } from '../../../support/neighbours/public-lists';

const { clock, post, plant, plantLines, ask, list, sandbox } = publicLists();

it('reads a line of juhe, text by text', async () => {
  await post('juhe/samples', { plate: car.plate, lists: [juheLine] });
  const { violations, asOf } = await ask('juhe');
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
  } = await ask('jisuapi');
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
  } = await ask('juhe');
  const {
    violations: [fromJisu],
  } = await ask('jisuapi');
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
  } = await ask('juhe');
  const {
    violations: [again],
  } = await ask('juhe');
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
    await expect(ask(name)).rejects.toMatchObject({ code });
  });

  it.each([
    ['an empty status', { body: '{"error_code":"","status":"","result":{"list":[],"lists":[]}}' }],
    ['a page', { http: 502 }],
  ])('counts %s as down', async (_what, fault) => {
    await plant(name, fault);
    await expect(ask(name)).rejects.toMatchObject({ code: 'bureau_down' });
  });

  it('waits when it is told so by HTTP', async () => {
    await plant(name, { http: 429 });
    await expect(ask(name)).rejects.toMatchObject({ code: 'source_busy' });
  });

  it('is left alone for ten seconds after five failures', async () => {
    await plant(name, { http: 502 });
    for (let tries = 0; tries < 5; tries += 1) await expect(ask(name)).rejects.toThrow();
    const asked = async () =>
      ((await (await fetch(`${sandbox().url}/__sandbox/${name}/asked`)).json()) as { asked: number }).asked;
    const before = await asked();
    await expect(ask(name)).rejects.toMatchObject({ code: 'bureau_down' });
    expect(await asked()).toBe(before);
  });

  it('refuses everything that a list cannot do', async () => {
    const refused = { code: 'source_reads_only' };
    await expect(list(name).accept({ recordNo: '1', licenceNumber: '2', fileNumber: '3' })).rejects.toMatchObject(
      refused,
    );
    await expect(list(name).decision('3301061234567890')).rejects.toMatchObject(refused);
    await expect(list(name).booked('2026-11-23')).rejects.toMatchObject(refused);
  });
});

it('takes 230 for what it is: no records', async () => {
  await plant('jisuapi', { error: 230 });
  expect((await ask('jisuapi')).violations).toEqual([]);
});

it('asks jisuapi nothing where a city wants nothing (0), and knows the whole number by 100', async () => {
  const city = { region: '3301', office: hangzhouOffice, carorg: 'hangzhou' };
  const asking = (engine: number) =>
    createJisuapi(sandbox().settings.publicSources.jisuapi, { ...city, engine, frame: 0 }, clock).violations(car);
  await plantLines('jisuapi', [{}]);
  expect((await asking(0)).violations).toHaveLength(1);
  await expect(asking(100)).rejects.toMatchObject({ code: 'source_needs_more' });
});

it('asks nothing where a city wants the whole number', async () => {
  const city = { region: '1101', office: hangzhouOffice, city: 'BJ', engine: 0, frame: null };
  await expect(juhe(sandbox().settings.publicSources.juhe, city, clock).violations(car)).rejects.toMatchObject({
    code: 'source_needs_more',
  });
});
