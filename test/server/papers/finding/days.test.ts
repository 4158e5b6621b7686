import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { daysIn } from '../../../../server/papers/finding/days';
import { rowOf } from '../../../support/papers/read-rows';

const days = (text: string, above = '') => daysIn(rowOf(text), above);
const values = (text: string) => days(text).map(({ value }) => value);
const numerals = '〇一二三四五六七八九';
const inWords = (number: number): string => {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return (tens > 1 ? numerals[tens]! : '') + (tens > 0 ? '十' : '') + (ones > 0 ? numerals[ones]! : '');
};
const date = (min: string, max: string) =>
  fc.date({ min: new Date(min), max: new Date(max), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10));
const partsOf = (day: string) => day.split('-').map(Number) as [number, number, number];

describe('the day of a decision', () => {
  it.each([
    ['2026年11月23日', '2026-11-23'],
    ['2026年1月2日', '2026-01-02'],
    ['2026-11-23', '2026-11-23'],
    ['2026年01月02日', '2026-01-02'],
    ['二〇二五年十二月三日', '2025-12-03'],
    ['二○二六年十月二十日', '2026-10-20'],
    ['二零二六年一月三十一日', '2026-01-31'],
    ['二二六年十一月十日', '2026-11-10'],
  ])('%s is %s', (text, day) => expect(values(text)).toEqual([day]));
  it.each([
    '2026年2月30日',
    '2025年2月29日',
    '2026年13月1日',
    '2026-11-31',
    '1999年1月1日',
    '12026年1月1日',
    '2026-11-231',
    '二〇二六年二月三十日',
    '二〇二六年一二月三日',
    '二〇二六年十月二三日',
    '二〇二六年十十月一日',
  ])('is not %s', (text) => expect(values(text)).toEqual([]));
  it.each(['2026年11月20日10时30分', '2026年11月20日 10:30', '2026-11-20 10:30', '二〇二六年十一月二十日10时'])(
    'is not when it happened: %s',
    (text) => expect(values(text)).toEqual([]),
  );

  it('goes round, in figures with and without zeros and with dashes', () => {
    fc.assert(
      fc.property(date('2000-01-01', '2099-12-31'), (day) => {
        const [y, m, d] = partsOf(day);
        const [, mm, dd] = day.split('-');
        expect([`${y}年${m}月${d}日`, `${y}年${mm}月${dd}日`, day].map(values)).toEqual([[day], [day], [day]]);
      }),
    );
  });
  it('goes round in words, which are always to be compared', () => {
    fc.assert(
      fc.property(date('2021-01-01', '2029-12-31'), (day) => {
        const [y, m, d] = partsOf(day);
        const written = `二〇二${numerals[y - 2020]!}年${inWords(m)}月${inWords(d)}日`;
        expect(days(written)).toEqual([expect.objectContaining({ value: day, odd: true })]);
      }),
    );
  });
  it('in figures is not odd', () => expect(days('2026年11月23日')[0]!.odd).toBe(false));

  it.each([
    ['决定日期：2026年11月23日', '', true],
    ['日期2026-11-23', '', true],
    ['处罚时间：2026年11月23日', '', true],
    ['2026年11月23日', '杭州市公安局交通警察支队', true],
    ['2026年11月23日', '北京市公安局', true],
    ['2026年11月23日', '持本决定书在15日内缴纳', false],
    ['被处罚人于2026年11月23日驾驶', '杭州市公安局交通警察支队', false],
    ['2026年11月23日', '', false],
  ])('%s under "%s": called the decision’s is %s', (text, above, anchored) =>
    expect(days(text, above)[0]!.anchored).toBe(anchored),
  );
  it('may stand beside another in a line, in the order of the print', () =>
    expect(values('自2026年11月23日至2026年12月8日')).toEqual(['2026-11-23', '2026-12-08']));
});
