// What home says of all cars together: green is left to cars of which nothing at all is open and all sources answered.
import { describe, expect, it } from '@jest/globals';
import type { Car } from '../../../contract/cars';
import { fen } from '../../../domain/payments/money';
import { daysUntil, sourcesOf, standingOf } from '../../../src/pages/home/standing-of';

const car = (change: Partial<Car> = {}): Car => ({
  id: 'c'.repeat(22),
  plate: '粤A84586',
  plateType: '02',
  ownerMasked: '吴*',
  ownerKind: 'person',
  toHandle: 0,
  toPay: 0,
  beingPaid: 0,
  underReview: 0,
  unreadable: 0,
  payableFen: fen(0),
  payableDecisions: [],
  payBy: null,
  nextToHandle: null,
  source: { name: '示例市交警', asOf: '2026-11-28T10:32:00+08:00', state: 'live' },
  ...change,
});
const silent = { name: '另一市交警', asOf: '2026-11-28T10:31:00+08:00', state: 'down', reason: 'bureau_down' } as const;

describe('cars of which nothing is to be done', () => {
  it('are clear when all answered', () => expect(standingOf([car(), car()], true).kind).toBe('clear'));
  it.each([
    ['being paid', { beingPaid: 1 }],
    ['under review', { underReview: 1 }],
  ])('are open, not clear, while something is %s', (_, change) =>
    expect(standingOf([car(), car(change)], true).kind).toBe('open'),
  );
  it.each([
    ['a source is silent', [car(), car({ source: silent })], true],
    ['a record could not be read', [car({ unreadable: 1 })], true],
    ['the list is an older one', [car()], false],
  ] as const)('are neither when %s', (_, cars, isKnown) => expect(standingOf(cars, isKnown).kind).toBe('unknown'));
});

it('adds up what all cars can pay, with the first of their days', () => {
  const stands = standingOf(
    [
      car({ toPay: 1, payableFen: fen(20000), payableDecisions: ['1'], payBy: '2026-12-08' }),
      car({ toPay: 2, payableFen: fen(36900), payableDecisions: ['2', '3'], payBy: '2026-12-05' }),
      car({ toHandle: 2 }),
    ],
    true,
  );
  expect(stands).toMatchObject({ kind: 'due', payableFen: 56900, toPay: 3, toHandle: 2, payBy: '2026-12-05' });
  expect(stands.decisions).toEqual(['1', '2', '3']);
});
it('names no day when one of them is not known', () => {
  const owing = { toPay: 1, payableFen: fen(100), payableDecisions: ['1'] };
  expect(standingOf([car({ ...owing, payBy: '2026-12-08' }), car(owing)], true).payBy).toBeNull();
});
it('warns once of a silent bureau, however many cars asked it', () => {
  expect(
    sourcesOf([car({ source: silent }), car({ source: { ...silent, asOf: '2026-11-28T09:00:00+08:00' } })]),
  ).toEqual([{ ...silent, asOf: '2026-11-28T09:00:00+08:00' }]);
});
it("counts the days that are left by China's day", () => {
  expect(daysUntil('2026-12-05', Date.parse('2026-11-28T15:59:59Z'))).toBe(7);
  expect(daysUntil('2026-12-05', Date.parse('2026-11-28T16:00:00Z'))).toBe(6);
  expect(daysUntil('2026-11-27', Date.parse('2026-11-28T04:00:00Z'))).toBe(-1);
});
