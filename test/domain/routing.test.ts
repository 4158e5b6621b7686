import { describe, expect, it } from '@jest/globals';
import { pointsAfter, speedingPoints } from '../../domain/points';
import { windowReasons, type RoutingInput } from '../../domain/routing';

const ordinary: RoutingInput = {
  on: '2026-11-23', regionCode: '110105', paper: 'record', points: 1, fineFen: 20000, measured: null, limit: null,
  flags: [], objectionPending: false, ownerKind: 'person',
};
const codes = (change: Partial<RoutingInput>) => windowReasons({ ...ordinary, ...change }).map(({ code }) => code);

describe('what can be handled online', () => {
  it('an ordinary record can', () => expect(codes({})).toEqual([]));
  it.each([
    ['twelve points at once', { points: 12 }, 'W01'], ['points that reach twelve', { points: 3, licence: { points: 9, status: 'valid' as const } }, 'W02'],
    ['half as fast again', { measured: 90, limit: 60 }, 'W03'], ['drink driving', { flags: ['drink_drug' as const] }, 'W04'],
    ['a fine over 200 yuan', { fineFen: 20001 }, 'W05'], ['a suspension', { flags: ['suspension' as const] }, 'W06'],
    ['a compulsory measure', { paper: 'compulsory_measure' as const }, 'W07'], ['a detained licence', { licence: { points: 0, status: 'detained' as const } }, 'W08'],
    ['an accident', { flags: ['accident' as const] }, 'W09'], ['six points in a strict region', { points: 6, regionCode: '510107' }, 'W11'],
    ['a unit’s car', { ownerKind: 'unit' as const }, 'W12'], ['an objection under review', { objectionPending: true }, 'W13'],
  ])('%s cannot', (_, change, code) => expect(codes(change)).toContain(code));
  it('49 % over the limit is not half as fast again', () => expect(codes({ measured: 89, limit: 60 })).toEqual([]));
});

it.each([
  [65, 60, 'B', 'other', 0], [66, 60, 'B', 'other', 0], [72, 60, 'B', 'other', 3], [72, 60, 'B', 'fast', 6], [90, 60, 'B', 'other', 6],
  [90, 60, 'B', 'fast', 12], [61, 60, 'A', 'fast', 6], [66, 60, 'A', 'other', 1], [72, 60, 'A', 'other', 6], [90, 60, 'A', 'other', 9],
] as const)('%i km/h where %i is allowed, group %s, %s road: %i points', (measured, limit, group, road, points) => {
  expect(speedingPoints({ measured, limit, group, road })).toBe(points);
});
it('says when the points reach twelve', () => expect(pointsAfter({ before: 9, added: 3 })).toEqual({ after: 12, reachesTwelve: true }));
