import { fen } from '#domain/payments/money';
import { describe, expect, it } from '@jest/globals';
import { speedingPoints } from '#domain/offences/speeding';
import { routeOf, windowReasons, type RoutingInput } from '#domain/places/where-to-handle';

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
    [
      'points that reach twelve',
      { points: 3, licence: { points: 9, status: 'valid' as const } },
      'reaches_full_points',
    ],
    ['half as fast again', { measured: 91, limit: 60 }, 'half_over_limit'],
    ['drink driving', { flags: ['drink_drug' as const] }, 'drink_or_drugs'],
    ['a fine over 200 yuan', { fineFen: fen(20001) }, 'general_procedure'],
    ['a suspension', { flags: ['suspension' as const] }, 'suspension'],
    ['a compulsory measure', { paper: 'compulsory_measure' as const }, 'named_place'],
    ['a detained licence', { licence: { points: 0, status: 'detained' as const } }, 'licence_unusable'],
    ['an accident', { flags: ['accident' as const] }, 'accident'],
    ['nine points, by the practice that is not verified', { points: 9 }, 'regional_points_limit'],
    ['a unit’s car', { ownerKind: 'unit' as const }, 'unit_vehicle'],
    ['an objection under review', { objectionPending: true }, 'objection_pending'],
  ])('%s cannot', (_, change, code) => expect(codes(change)).toContain(code));
  it('exactly half as fast again is "50 % and more" for points and not "over 50 %" for detention', () => {
    expect(codes({ measured: 90, limit: 60 })).toEqual([]);
    expect(speedingPoints({ measured: 90, limit: 60, group: 'B', road: 'other', on: '2026-11-23' })).toEqual({
      points: 6,
      article: '公安部令第163号 第十条第三项',
    });
  });
  it('what a list told without an official number can be seen here, not handled', () =>
    expect(codes({ listedOnly: true })).toEqual(['listed_only']));
});

describe('an answer', () => {
  it('carries its article and what to bring', () => {
    expect(windowReasons({ ...ordinary, points: 12 })[0]).toEqual({
      code: 'full_points',
      article: '公安部令第163号 第十七条',
      bring: ['identity', 'driving_licence', 'vehicle_licence'],
      numbers: { full: 12 },
      unverified: false,
      source: null,
      from: '2022-04-01',
    });
  });
  it('gives all reasons, the gravest first', () =>
    expect(codes({ points: 12, flags: ['drink_drug'], objectionPending: true })).toEqual([
      'drink_or_drugs',
      'full_points',
      'regional_points_limit',
      'objection_pending',
    ]));
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
  it('leaves a decided paper to its payment, whatever the record would have needed', () =>
    expect(codes({ paper: 'decision', points: 12, measured: 120, limit: 60, ownerKind: 'unit' })).toEqual([]));
  it('of a filed car, a record with points is handled only if it happened after the filing day', () => {
    const filed = (occurredOn: string, points: number | null) =>
      codes({ occurredOn, points, driver: { relation: 'filed', filedCars: 1, filedOn: '2026-11-10' } });
    expect([filed('2026-11-11', 1), filed('2026-11-10', 1), filed('2026-11-09', null), filed('2026-11-09', 0)]).toEqual(
      [[], ['filed_after_offence'], ['filed_after_offence'], []],
    );
  });
  it.each([
    ['C1', '02', []],
    ['C2', '52', []],
    ['A2D', '07', []],
    ['B2', '01', []],
    ['C1', '01', ['class_does_not_cover']],
    ['D', '02', ['class_does_not_cover']],
    ['C1', '07', ['class_does_not_cover']],
    ['C1', '22', []],
    ['?', '02', []],
  ])('a licence of class %s takes a record of plate type %s: %j', (licenceClass, plateType, reasons) =>
    expect(codes({ plateType, licence: { points: 0, status: 'valid', licenceClass } })).toEqual(reasons),
  );
  it('takes unknown points and an unknown fine for no reason', () =>
    expect(codes({ points: null, fineFen: null })).toEqual([]));
});
