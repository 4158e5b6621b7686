import { describe, expect, it } from '@jest/globals';
import { groundRules } from '../../../domain/objections/objections';
import { governmentsOf, remedies } from '../../../domain/objections/remedies';

describe('against a decision', () => {
  const on = (procedure: 'on_the_spot' | 'self_service' | 'general') =>
    remedies({ servedOn: '2026-08-10', procedure, regionCode: '110105' });

  it('of the road, reconsideration comes before court (Reconsideration Law, art. 23)', () => {
    const { reconsideration, court } = on('on_the_spot');
    expect(reconsideration).toMatchObject({ by: '2026-10-09', before: 'first' });
    expect(reconsideration.article).toMatch(/第二十三条/);
    expect(court).toMatchObject({ direct: null, daysAfterReconsideration: 15, article: '行政诉讼法 第四十五条' });
  });
  it('accepted online, reconsideration first is safe in both readings of "on the spot"', () =>
    expect(on('self_service').reconsideration.before).toBe('recommended'));
  it('of the general procedure, either way is open: sixty days, or six months', () => {
    expect(on('general')).toMatchObject({
      reconsideration: { by: '2026-10-09', before: 'optional' },
      court: {
        direct: { by: '2027-02-10', provisional: true },
        article: '行政诉讼法 第四十六条；行政诉讼法 第四十五条',
      },
    });
  });
  it('served on the last of August, court is open to the last of February', () =>
    expect(remedies({ servedOn: '2026-08-31', procedure: 'general', regionCode: '110105' }).court.direct).toEqual({
      bySafe: '2027-02-28', // a Sunday
      by: '2027-03-01',
      provisional: true,
    }));
  it('a last day on a holiday moves to the first workday', () =>
    expect(remedies({ servedOn: '2026-08-02', procedure: 'general', regionCode: '110105' }).reconsideration.by).toBe(
      '2026-10-08',
    ));
  it.each([
    ['a municipality’s headquarters', '110000', ['110000']],
    ['a district of a municipality', '110105', ['110000', '110105']],
    ['a county of a municipality', '500229', ['500000', '500229']],
    ['a city’s brigade', '330100', ['330100']],
    ['a district of a city', '330106', ['330100', '330106']],
    ['a county', '330122', ['330122']],
    ['a county-level city', '330782', ['330782']],
    ['a development zone', '320571', ['320500']],
    ['a city directly under a province', '419001', ['419001']],
  ])('of %s, every government that may hear it is named (art. 24)', (_, regionCode, codes) =>
    expect(governmentsOf(regionCode).map((one) => one.regionCode)).toEqual(codes),
  );
  it('made on the road or from a camera can be filed with the police that decided (art. 32)', () => {
    expect(on('on_the_spot').reconsideration.viaPolice).toEqual({ article: '行政复议法 第三十二条' });
    expect(on('general').reconsideration.viaPolice).toBeNull();
  });
  it('that did not tell the right can be contested for a year (art. 20)', () =>
    expect(on('general').reconsideration.ifNotTold).toBe('2027-08-10'));
});

describe('against a camera record', () => {
  it('there are the eight grounds of Order 157, art. 22, each with what proves it', () => {
    expect(groundRules('2026-11-23').map(({ article }) => article.slice(-3))).toEqual([
      '第一项',
      '第二项',
      '第三项',
      '第四项',
      '第五项',
      '第六项',
      '第七项',
      '第八项',
    ]);
    expect(groundRules('2026-11-23').filter(({ evidence }) => evidence.length === 0)).toEqual([]);
    expect(groundRules('2026-11-23')[1]).toMatchObject({
      ground: 'stolen_or_cloned',
      evidence: ['police_report', 'vehicle_photos', 'whereabouts'],
    });
  });
});
