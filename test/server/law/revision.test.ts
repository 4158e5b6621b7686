// A made-up law in force from 1 January 2027, one data file: every number, reason and article that a screen shows follows it, by
// the day that decides.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fen } from '#domain/payments/money';
import type { BureauDecision, BureauViolation } from '../../../contract/bureau';
import { isWorkday, missingNotice } from '../../../domain/days/calendar';
import { rollOver } from '../../../domain/offences/points';
import { speedingPoints } from '../../../domain/offences/speeding';
import { isPossibleRecord } from '../../../server/bureau/boundary/checked-answer';
import { readPoints } from '../../../server/bureau/sources/list-values';
import { decisionView } from '../../../server/decisions/decision-view';
import { lawOn } from '../../../server/law/law-on';
import { takeLaw } from '../../../server/law/take-law';
import { violationView } from '../../../server/violations/violation-view';
import { noticeNumbers } from '../../../src/packages/pay/agreement/notice-numbers';
import { pay } from '../../../src/i18n/zh-CN/pay';
import { violation as words } from '../../../src/i18n/zh-CN/violation';
import { hangzhouOffice } from '../../support/neighbours/offices';

const source = { name: '交警', asOf: '2027-03-01T10:00:00+08:00', state: 'live' as const };
const folder = mkdtempSync(join(tmpdir(), 'fadan-law-'));
beforeAll(() => {
  copyFileSync('test/fixtures/law-2027.json', join(folder, 'law-2027.json'));
  takeLaw({ lawFolder: folder });
});
afterAll(() => takeLaw({}));

const decision = (servedOn: string): BureauDecision =>
  ({
    number: '3301061000000001',
    paper: 'simplified',
    recordNo: null,
    plate: '浙A12345',
    code: '1625',
    offence: '驾驶机动车违反道路交通信号灯通行的',
    fineFen: fen(20000),
    surchargeFen: null,
    servedOn,
    service: 'electronic',
    status: 'unpaid',
    payableOnline: true,
    occurredAt: `${servedOn}T10:00:00+08:00`,
  }) as BureauDecision;
const decided = (servedOn: string, now: string) =>
  decisionView({ decision: decision(servedOn), paymentStatus: undefined, source, ofMyCar: true, now: new Date(now) });

describe('a decision', () => {
  it('served before keeps the old law, however late it is paid', () => {
    const view = decided('2026-12-01', '2027-03-01T10:00:00+08:00');
    expect([view.dueSafe, view.surchargeFen, view.surchargeRule.percentPerDay]).toEqual(['2026-12-16', 20000, 3]);
    expect(view.articles.due).toMatch(/第一百零八条/);
  });
  it('served after has twenty days, two percent a day, half the fine at most, and the new articles', () => {
    const view = decided('2027-01-04', '2027-03-01T10:00:00+08:00');
    expect([view.dueSafe, view.daysLate, view.surchargeFen]).toEqual(['2027-01-24', 35, 10000]);
    expect(view.articles).toEqual({
      due: '道路交通安全法（修订） 第一百二十条',
      surcharge: '道路交通安全法（修订） 第一百二十一条',
    });
    const { percentPerDay, capPercent } = view.surchargeRule;
    expect(pay.late(view.daysLate, percentPerDay, capPercent)).toBe('已逾期35天，每天加处2%，最多不超过罚款的50%');
  });
});

const record = (change: Partial<BureauViolation>) =>
  ({
    recordNo: '3301061000000001',
    kind: 'camera',
    paper: 'record',
    plate: '浙A12345',
    occurredAt: '2027-02-01T10:00:00+08:00',
    notifiedAt: '2027-02-03T10:00:00+08:00',
    enteredAt: null,
    regionCode: '330106',
    code: '1625',
    offence: '驾驶机动车违反道路交通信号灯通行的',
    status: 'unhandled',
    decision: null,
    flags: [],
    measured: null,
    limit: null,
    points: 3,
    fineFen: fen(20000),
    office: hangzhouOffice,
    ...change,
  }) as BureauViolation;
const seen = (change: Partial<BureauViolation> = {}) =>
  violationView(
    {
      id: 'x',
      violation: record(change),
      vehicle: { plate: '浙A12345', plateType: '02', ownerMasked: '', ownerKind: 'unit' },
      paymentStatus: undefined,
      now: new Date('2027-03-01T10:00:00+08:00'),
      due: null,
      others: () => [],
      photo: null,
    },
    { source, photos: [], ownObjection: null, takenBy: () => undefined },
  );
const told = (change: Partial<BureauViolation>) =>
  seen(change).windowReasons.map(({ code, numbers, article }) => [words.reasons[code]!(numbers), article]);

describe('a record', () => {
  it('has forty days from a notice of the new year, thirty from one of the old, the safe day first', () => {
    const days = ({ handling }: ReturnType<typeof seen>) => [handling?.bySafe, handling?.by, handling?.provisional];
    expect(days(seen())).toEqual(['2027-03-15', '2027-03-15', false]);
    expect(days(seen({ notifiedAt: '2026-12-31T10:00:00+08:00' }))).toEqual(['2027-01-30', '2027-02-01', false]);
  });
  it('is handled online by a unit too, and up to three hundred yuan', () => {
    expect(told({ fineFen: fen(30000) })).toEqual([]);
    expect(told({ fineFen: fen(30001) })).toEqual([
      ['罚款超过300元，需一般程序', '道路交通安全法（修订） 第一百二十三条'],
    ]);
  });
  it('needs a window at fifteen points, and above sixty percent', () => {
    expect(told({ points: 12 })).toEqual([]);
    expect(told({ points: 15 })).toEqual([['一次记满15分，驾驶证需扣留', '公安部令第200号 第十七条']]);
    const speed = (measured: number) => told({ measured, limit: 60, vehicleGroup: 'B', road: 'other' });
    expect([speed(96), speed(97)]).toEqual([
      [],
      [['超过限速 60%，驾驶证需扣留', '道路交通安全法（修订） 第一百二十二条']],
    ]);
  });
  it('of fifteen points can be believed, of the bureau and of a list; one of the year before cannot', () => {
    const possible = (occurredAt: string) => [
      isPossibleRecord(record({ occurredAt, points: 15 }), new Date('2027-03-01T10:00:00+08:00')),
      readPoints('记15分', occurredAt),
    ];
    expect(possible('2027-01-04T09:00:00+08:00')).toEqual([true, 15]);
    expect(possible('2026-12-31T09:00:00+08:00')).toEqual([false, null]);
  });
  it('says what accepting leads to, has the new grounds, and eight working days for an answer', () => {
    const { ifAccepted, objectable } = seen();
    expect(words.rightsText(ifAccepted).slice(0, 2)).toEqual([
      '您可以陈述和申辩，处罚不会因此加重（道路交通安全法（修订） 第一百二十五条）。',
      '确认后将作出处罚决定，20 日内缴款。',
    ]);
    expect(objectable?.grounds.map(({ article }) => article)).toEqual([
      '公安部令第200号 第十二条第一项',
      '公安部令第200号 第十二条第二项',
    ]);
    expect(objectable?.answerBy).toBe('2027-03-11');
  });
});

it('points follow the day of the offence, a cycle the day on which it ends', () => {
  const speed = { measured: 80, limit: 60, group: 'B' as const, road: 'other' as const };
  expect(['2026-12-31', '2027-01-01'].map((on) => speedingPoints({ ...speed, on }))).toEqual([
    { points: 3, article: '公安部令第163号 第十一条第二项' },
    { points: 2, article: '公安部令第200号 第十一条' },
  ]);
  const given = [{ points: 12, finePaid: true, fineDueOn: '2026-06-01' }];
  expect(['2026-12-31', '2027-01-01'].map((cycleEndsOn) => rollOver(given, { cycleEndsOn }).most)).toEqual([12, 0]);
});

it('the page of the law and the notice before paying say the new numbers, and how old decisions are treated', () => {
  const clock = { now: () => new Date('2027-03-01T10:00:00+08:00') };
  const { rules, speeding } = lawOn(undefined, clock);
  const daysToPay = rules.find(({ name }) => name === 'daysToPay');
  expect(daysToPay).toMatchObject({ numbers: { value: 20 }, decidedBy: 'service', source: 'made up for tests' });
  expect([daysToPay?.transition, rules.find(({ name }) => name === 'defence')?.transition]).toEqual([
    ...['before_stays', null],
  ]);
  expect(speeding.bands).toHaveLength(1);
  expect(pay.notice(noticeNumbers(lawOn(undefined, clock)))[0]).toContain('（道路交通安全法（修订） 第一百二十四条）');
  expect(pay.notice(noticeNumbers(lawOn(undefined, clock)))[1]).toMatch(/20 日内.*2%.*50%.*第一百二十一条/);
  expect(lawOn('2026-12-31', clock).rules.find(({ name }) => name === 'daysToPay')?.numbers).toEqual({ value: 15 });
});

it('a notice on holidays in the folder counts, last days of December included', () => {
  expect(['2026-12-31', '2027-01-03'].map(isWorkday)).toEqual([false, true]);
  expect(missingNotice('2026-11-28')).toBeUndefined();
});

it('a file that is wrong is named, with what is wrong in it', () => {
  const wrong = mkdtempSync(join(tmpdir(), 'fadan-law-'));
  const write = (text: string) => writeFileSync(join(wrong, 'wrong.json'), text);
  write('{ "daysToPay": [{ "value": "20" }] }');
  expect(() => takeLaw({ lawFolder: wrong })).toThrow(/wrong\.json: daysToPay\.0/);
  const said = { value: 20, article: '某法 第一条', from: '2027-01-01', to: null, transition: '此前的按旧法' };
  write(JSON.stringify({ daysToPay: [said] }));
  expect(() => takeLaw({ lawFolder: wrong })).toThrow(/wrong\.json: daysToPay\.0\.transition.*before_stays/);
  write('{');
  expect(() => takeLaw({ lawFolder: wrong })).toThrow(/wrong\.json is not JSON/);
  expect(() => takeLaw({ lawFolder: join(wrong, 'none') })).toThrow(/FADAN_LAW: .*ENOENT/);
  takeLaw({ lawFolder: folder });
});
