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
    ['twelve points at once', { points: 12 }, 'W01'],
    ['points that reach twelve', { points: 3, licence: { points: 9, status: 'valid' as const } }, 'W02'],
    ['half as fast again', { measured: 90, limit: 60 }, 'W03'],
    ['drink driving', { flags: ['drink_drug' as const] }, 'W04'],
    ['a fine over 200 yuan', { fineFen: fen(20001) }, 'W05'],
    ['a suspension', { flags: ['suspension' as const] }, 'W06'],
    ['a compulsory measure', { paper: 'compulsory_measure' as const }, 'W07'],
    ['a detained licence', { licence: { points: 0, status: 'detained' as const } }, 'W08'],
    ['an accident', { flags: ['accident' as const] }, 'W09'],
    ['six points in a strict region', { points: 6, regionCode: '510107' }, 'W11'],
    ['a unit’s car', { ownerKind: 'unit' as const }, 'W12'],
    ['an objection under review', { objectionPending: true }, 'W13'],
  ])('%s cannot', (_, change, code) => expect(codes(change)).toContain(code));
  it('49 % over the limit is not half as fast again', () => expect(codes({ measured: 89, limit: 60 })).toEqual([]));
});

describe('an answer', () => {
  it('carries its article and what to bring', () => {
    expect(windowReasons({ ...ordinary, points: 12 })[0]).toEqual({
      code: 'W01',
      article: '公安部令第163号 第十七条',
      bring: ['identity', 'driving_licence', 'vehicle_licence'],
    });
  });
  it('gives all reasons, the gravest first', () =>
    expect(codes({ points: 12, flags: ['drink_drug'], objectionPending: true })).toEqual(['W04', 'W01', 'W11', 'W13']));
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
      ['W10'],
      ['W10'],
    ]);
  });
  it('takes unknown points and an unknown fine for no reason', () =>
    expect(codes({ points: null, fineFen: null })).toEqual([]));
});
