import { describe, expect, it } from '@jest/globals';
import { groundRules } from '../../domain/objections';
import { governmentOf, remedies } from '../../domain/remedies';

describe('against a decision', () => {
  const on = (procedure: 'on_the_spot' | 'self_service' | 'general') =>
    remedies({ servedOn: '2026-08-10', procedure, regionCode: '110105' });

  it('of the road, reconsideration comes before court (Reconsideration Law, art. 23)', () => {
    const { reconsideration, court } = on('on_the_spot');
    expect(reconsideration).toMatchObject({ by: '2026-10-09', before: 'first' });
    expect(reconsideration.article).toMatch(/第二十三条/);
    expect(court).toMatchObject({ by: null, daysAfterReconsideration: 15 });
  });
  it('accepted online, reconsideration first is safe in both readings of "on the spot"', () =>
    expect(on('self_service').reconsideration.before).toBe('recommended'));
  it('of the general procedure, either way is open: sixty days, or six months', () => {
    expect(on('general')).toMatchObject({
      reconsideration: { by: '2026-10-09', before: 'optional' },
      court: { by: '2027-02-10' },
    });
  });
  it('served on the last of August, court is open to the last of February', () =>
    expect(remedies({ servedOn: '2026-08-31', procedure: 'general', regionCode: '110105' }).court.by).toBe(
      '2027-03-01',
    )); // the 28th is a Sunday
  it('a last day on a holiday moves to the first workday', () =>
    expect(remedies({ servedOn: '2026-08-02', procedure: 'general', regionCode: '110105' }).reconsideration.by).toBe(
      '2026-10-08',
    ));
  it.each([
    ['110000', 'province'],
    ['330100', 'city'],
    ['330106', 'county'],
  ])('of a police organ of %s, the government of that %s hears it', (regionCode, level) =>
    expect(governmentOf(regionCode)).toEqual({ regionCode, level }),
  );
});

describe('against a camera record', () => {
  it('there are the eight grounds of Order 157, art. 22, each with what proves it', () => {
    expect(groundRules.map(({ article }) => article.slice(-3))).toEqual([
      '第一项',
      '第二项',
      '第三项',
      '第四项',
      '第五项',
      '第六项',
      '第七项',
      '第八项',
    ]);
    expect(groundRules.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
    expect(groundRules[1]).toMatchObject({
      ground: 'stolen_or_cloned',
      evidence: ['police_report', 'vehicle_photos', 'whereabouts'],
    });
  });
});
