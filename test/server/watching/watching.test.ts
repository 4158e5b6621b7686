import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { BureauViolation } from '../../../contract/bureau';
import { createCachedBureau } from '../../../server/bureau/kept/cached-bureau';
import { nextWatch, createCarWatcher } from '../../../server/watching/watch-cars';
import { Refused, type Bureau } from '../../../server/ports';
import type { Database } from '../../../server/store/database';
import { createSeal } from '../../../server/store/sealing/sealing';
import { recordFound } from '../../../server/watching/found-violations';
import { openTestDatabase } from '../../support/store/database';
import { hearStatements, readsOfLongTables } from '../../support/store/plans';
import { movableClock } from '../../support/clocks/movable-clock';

const dayMs = 24 * 3600_000;
const car = { plate: '京A12345', plateType: '02' };
const seal = createSeal('11'.repeat(32));
const violation = (serial: number, change: Partial<BureauViolation> = {}) =>
  ({
    recordNo: `11010510000000${String(serial).padStart(2, '0')}`,
    ...car,
    regionCode: '110105',
    occurredAt: `2026-11-20T08:${String(serial).padStart(2, '0')}:00+08:00`,
    place: '朝阳北路',
    offence: '机动车违反禁止标线指示',
    status: 'unhandled',
    decision: null,
    ...change,
  }) as BureauViolation;

const heard = hearStatements();
let db: Database;
const deps = () => ({ db, runtime, seal });
let runtime: ReturnType<typeof movableClock>;
let listed: BureauViolation[];
let asked: number;
let down: boolean;
const bureau = {
  violations: async () => {
    asked += 1;
    if (down) throw new Refused('bureau_down');
    return {
      asOf: runtime.now().toISOString(),
      vehicle: { ...car, ownerMasked: '张*', ownerKind: 'person' as const },
      violations: listed,
    };
  },
} as Partial<Bureau> as Bureau;
const node = (lease: (count: number) => Promise<number> = async (count) => count) =>
  createCarWatcher({
    db: db.withPlugin(heard.plugin),
    cachedBureau: createCachedBureau({
      db: db.withPlugin(heard.plugin),
      bureau,
      clock: runtime,
      name: 'a bureau',
      proofOf: ({ lastSix }) => lastSix,
    }),
    seal,
    runtime,
    log: { warn: () => undefined },
    everyMs: dayMs,
    lease,
    paymentStatuses: async () => new Map(),
  });
const announced = () => db.selectFrom('announcements').selectAll().execute();

beforeEach(async () => {
  [runtime, listed, asked, down] = [movableClock(), [violation(1)], 0, false];
  db = await openTestDatabase();
  for (const person of ['owner', 'spouse']) {
    await db.insertInto('people').values({ id: person, agreed_version: null, created_at: 0 }).execute();
    await db
      .insertInto('cars')
      .values({
        id: `car-of-${person}`,
        person_id: person,
        plate: car.plate,
        plate_type: car.plateType,
        last_six_sealed: seal.close('123456'),
        owner_masked: '张*',
        owner_kind: 'person',
        created_at: 0,
      })
      .execute();
  }
});
afterEach(() => db.destroy());

describe('a bound car', () => {
  it('is asked for once a day; what was there at the first look is announced to nobody', async () => {
    const one = node();
    await one.plan();
    await one.watchDue();
    expect([asked, await announced()]).toEqual([1, []]);
    await one.watchDue();
    expect(asked).toBe(1);
  });
  it('with something new is announced once to each of its people, by two nodes at once, after a restart, and beside a push', async () => {
    await node().plan();
    await node().watchDue();
    runtime.pass(dayMs);
    listed = [violation(1), violation(2)];
    await Promise.all([node().watchDue(), node().watchDue(), recordFound(deps(), car, [violation(2)], 'push')]);
    runtime.pass(dayMs);
    await node().watchDue();
    await recordFound(deps(), car, listed, 'push');
    expect((await announced()).map(({ person_id }) => person_id).sort()).toEqual(['owner', 'spouse']);
    expect(await db.selectFrom('outbox').selectAll().where('kind', '=', 'announce').execute()).toHaveLength(2);
  });
  it('is not announced what is paid already, nor the same deed from a list without numbers', async () => {
    await node().plan();
    await node().watchDue();
    await recordFound(
      deps(),
      car,
      [violation(3, { status: 'paid' }), violation(1, { recordNo: 'x0123456789abcdef' })],
      'push',
    );
    expect(await announced()).toEqual([]);
  });
  it('is asked for again after a quarter of an hour when the bureau is down, and soon when the limit is reached', async () => {
    await node().plan();
    expect([await node(async () => 0).watchDue(), asked]).toEqual([1, 0]);
    down = true;
    runtime.pass(60_000);
    await node().watchDue();
    expect([asked, await node().watchDue()]).toEqual([1, 0]);
    down = false;
    runtime.pass(15 * 60_000);
    await node().watchDue();
    expect(asked).toBe(2);
  });
  it('that nobody has any more is forgotten', async () => {
    await node().plan();
    await db.deleteFrom('cars').execute();
    await node().watchDue();
    expect([asked, await db.selectFrom('watches').selectAll().execute()]).toEqual([0, []]);
  });
});

describe('of a car that is watched, its people are told', () => {
  const looked = async (...lists: BureauViolation[][]) => {
    await node().plan();
    await node().watchDue();
    for (const list of lists) {
      runtime.pass(dayMs);
      listed = list;
      await node().watchDue();
    }
    return (await announced()).filter(({ person_id }) => person_id === 'owner');
  };
  const objection = {
    caseNumber: 'YY1',
    ground: 'plate_misread',
    filedOn: '2026-11-23',
    answerBy: '2026-11-30',
  } as const;
  const objected = violation(1, { status: 'objection_pending', objection });

  it('that an objection was answered, once, and of a list that lags nothing', async () => {
    const upheld = { ...objected, status: 'eliminated' as const };
    const told = await looked([objected], [violation(1)], [upheld], [upheld]);
    expect(told.map(({ topic, facts }) => [topic, facts.number, facts.result])).toEqual([
      ['objection', 'YY1', '已撤销'],
    ]);
  });
  it('that an objection was not followed', async () => {
    const told = await looked([objected], [{ ...objected, status: 'unhandled' }]);
    expect(told.map(({ facts }) => facts.result)).toEqual(['未采纳']);
  });
  it('of the last day seven, three, one and no days before', async () => {
    const days = 30 - 7;
    const notifiedAt = new Date(runtime.now().getTime() - (days - 1) * dayMs).toISOString();
    const record = violation(1, { paper: 'record', kind: 'camera', notifiedAt });
    const told = await looked(...Array.from({ length: 10 }, () => [record]));
    expect(told.map(({ topic, about }) => [topic, about.slice(-1)])).toEqual(
      ['7', '3', '1', '0'].map((step) => ['last_day', step]),
    );
  });
});

it('ten thousand cars come spread over the day, each at its own moment', () => {
  const now = Date.parse('2026-11-23T00:00:00Z');
  const hours = Array<number>(24).fill(0);
  for (let serial = 0; serial < 10_000; serial += 1) {
    const at = nextWatch({ plate: `京A${serial}`, plateType: '02' }, now, dayMs);
    hours[Math.floor((at - now - 1) / 3600_000)]! += 1;
    expect(nextWatch({ plate: `京A${serial}`, plateType: '02' }, at, dayMs)).toBe(at + dayMs);
  }
  expect(Math.min(...hours)).toBeGreaterThan(330);
  expect(Math.max(...hours)).toBeLessThan(510);
});

it('reads no long table whole', async () => {
  const one = node();
  await one.plan();
  await one.plan();
  expect(await readsOfLongTables(db, heard)).toEqual([]);
});
