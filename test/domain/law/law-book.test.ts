import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../../domain/days/day';
import { lawBook } from '../../../domain/law/law-book';
import { citationsIn } from '../../../domain/law/instrument';
import { regionPolicy } from '../../../domain/law/records/region-policies';
import { inForce, NotInTheBook } from '../../../domain/law/rule';
import { ruleNames, rulesOn, standingOn } from '../../../domain/law/rules';
import { revised } from '../../../domain/law/standing-law';
import { handlingClock } from '#domain/places/handling-deadline';
import { faultsIn } from '../../../server/law/check-book';

describe('the law book', () => {
  it('has one rule of each name on every day of three years, with its article', () => {
    for (let day = '2025-01-01'; day < '2028-01-01'; day = addDays(day, 17))
      expect(rulesOn(day, lawBook)).toHaveLength(ruleNames.length);
  });
  it('says the old article for an old decision', () => {
    expect(inForce(lawBook.surcharge, '2021-07-14').article).toMatch(/行政强制法/);
    expect(inForce(lawBook.surcharge, '2021-07-15').article).toMatch(/行政处罚法 第七十二条/);
    expect(inForce(lawBook.reconsiderFirst, '2023-12-31').value).toBe(false);
  });
  it('says "not in the book" of the years before it, and never the first rule', () => {
    expect(() => inForce(lawBook.points, '2022-03-31')).toThrow(NotInTheBook);
    expect(standingOn(lawBook.daysToHandle, '2020-04-30')).toBeUndefined();
    expect(handlingClock('2020-04-30T10:00:00+08:00')).toBeUndefined();
  });
  it('refuses two rules at once', () => {
    const rule = { value: 1, article: '甲', from: '2026-01-01', to: '2026-06-30' };
    expect(() => inForce([rule, { ...rule, from: '2026-06-30', to: null }], '2026-06-30')).toThrow(RangeError);
  });
  it('cites only articles whose first words it holds, of instruments in force', () =>
    expect(faultsIn(lawBook)).toEqual([]));
  it('reads a citation of several articles and instruments', () =>
    expect(citationsIn('甲法 第一条；乙令 第二条、第三条第二项')).toEqual([
      { instrument: '甲法', article: '第一条' },
      { instrument: '乙令', article: '第二条' },
      { instrument: '乙令', article: '第三条第二项' },
    ]));
});

describe('a book with a mistake', () => {
  const fault = (revision: Parameters<typeof revised>[1]) => faultsIn(revised(lawBook, revision));
  const article = '道路交通安全法 第一百零八条';
  it.each([
    [
      'an article that slipped',
      { daysToPay: [{ value: 20, article: '道路交通安全法 第一百一十条', from: '2027-01-01', to: null }] },
      /cites 道路交通安全法 第一百一十条/,
    ],
    [
      'an instrument that it does not hold',
      { daysToPay: [{ value: 20, article: '新法 第一条', from: '2027-01-01', to: null }] },
      /cites 新法/,
    ],
    [
      'a last day',
      { daysToPay: [{ value: 20, article, from: '2027-01-01', to: '2027-12-31' }] },
      /the next begins never/,
    ],
    [
      'a day before its first',
      { daysToPay: [{ value: 20, article, from: '2027-01-01', to: '2026-12-31' }] },
      /ends before it begins/,
    ],
    [
      'a province without a document',
      { regionPolicies: [{ ...lawBook.regionPolicies[0]!, region: '51' }] },
      /51 names a real place/,
    ],
    [
      'a regulation that has no such article',
      {
        regionPolicies: [
          {
            ...lawBook.regionPolicies.find(({ region }) => region === '31')!,
            from: '2027-01-01',
            handling: { days: 15, from: 'notice' as const, article: '上海市道路交通管理条例 第九十九条' },
          },
        ],
      },
      /31 of 2027-01-01 cites 上海市道路交通管理条例 第九十九条/,
    ],
    [
      'a country that is silent of what may be handled online',
      { regionPolicies: [{ region: '', from: '2027-01-01', to: null, document: null, source: 'x', verifiedOn: null }] },
      /the country of 2027-01-01 has no maxOnlinePoints/,
    ],
  ])('is told by %s', (_, revision, words) => expect(fault(revision).join()).toMatch(words));
});

it('gives the nearest region’s policy of the day', () => {
  const document = { title: 'made up', issuedOn: '2024-01-01' };
  const strict = { ...lawBook.regionPolicies[0]!, region: '99', maxOnlinePoints: 3, document };
  const among = [...lawBook.regionPolicies, strict];
  expect(regionPolicy({ regionCode: '990107', on: '2026-11-23' }, among).maxOnlinePoints).toBe(3);
  expect(regionPolicy({ regionCode: '330106', on: '2026-11-23' }, among).maxOnlinePoints).toBe(6);
});
