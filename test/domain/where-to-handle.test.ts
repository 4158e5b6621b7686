import { fen } from '#domain/money';
import { describe, expect, it } from '@jest/globals';
import { routeOf, windowReasons, type RoutingInput } from '#domain/where-to-handle';

const ordinary: RoutingInput = {
  on: '2026-11-23',
  regionCode: '110105',
  paper: 'record',
  points: 1,
  fineFen: fen(20000),
  measured: null,
  limit: null,
  flags: [],
  objectionPending: false,
  ownerKind: 'person',
};
const codes = (change: Partial<RoutingInput>) => windowReasons({ ...ordinary, ...change }).map(({ code }) => code);

describe('what can be handled online', () => {
  it('an ordinary record can', () => expect(codes({})).toEqual([]));
  it.each([
    ['twelve points at once', { points: 12 }, 'full_points'],
    ['points that reach twelve', { points: 3, licence: { points: 9, status: 'valid' as const } }, 'reaches_full_points'],
    ['half as fast again', { measured: 90, limit: 60 }, 'half_over_limit'],
    ['drink driving', { flags: ['drink_drug' as const] }, 'drink_or_drugs'],
    ['a fine over 200 yuan', { fineFen: fen(20001) }, 'general_procedure'],
    ['a suspension', { flags: ['suspension' as const] }, 'suspension'],
    ['a compulsory measure', { paper: 'compulsory_measure' as const }, 'named_place'],
    ['a detained licence', { licence: { points: 0, status: 'detained' as const } }, 'licence_unusable'],
    ['an accident', { flags: ['accident' as const] }, 'accident'],
    ['six points in a strict region', { points: 6, regionCode: '510107' }, 'regional_points_limit'],
    ['a unit’s car', { ownerKind: 'unit' as const }, 'unit_vehicle'],
    ['an objection under review', { objectionPending: true }, 'objection_pending'],
  ])('%s cannot', (_, change, code) => expect(codes(change)).toContain(code));
  it('49 % over the limit is not half as fast again', () => expect(codes({ measured: 89, limit: 60 })).toEqual([]));
});

describe('an answer', () => {
  it('carries its article and what to bring', () => {
    expect(windowReasons({ ...ordinary, points: 12 })[0]).toEqual({
      code: 'full_points',
      article: '公安部令第163号 第十七条',
      bring: ['identity', 'driving_licence', 'vehicle_licence'],
    });
  });
  it('gives all reasons, the gravest first', () =>
    expect(codes({ points: 12, flags: ['drink_drug'], objectionPending: true })).toEqual(['drink_or_drugs', 'full_points', 'regional_points_limit', 'objection_pending']));
  it('sends a decision of the scene to be paid by its number, whatever the region (W14)', () =>
    expect(routeOf({ ...ordinary, paper: 'decision', points: 6, ownerKind: 'unit' })).toEqual({
      way: 'pay_by_number',
    }));
  it('asks the driver of somebody else’s car to have filed it, and no more than three', () => {
    const driver = (relation: 'owner' | 'filed' | 'other', filedCars: number) =>
      codes({ driver: { relation, filedCars } });
    expect([driver('owner', 9), driver('filed', 3), driver('filed', 4), driver('other', 0)]).toEqual([
      [],
      [],
      ['driver_not_filed'],
      ['driver_not_filed'],
    ]);
  });
  it('takes unknown points and an unknown fine for no reason', () =>
    expect(codes({ points: null, fineFen: null })).toEqual([]));
});
