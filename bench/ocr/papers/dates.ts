import type { Chance } from '../chance';
import { pad } from './numbers';

/** A day as letters print it. */
export function written(chance: Chance, date: string): string {
  const [y, m, d] = date.split('-').map(Number) as [number, number, number];
  return chance.weighed<() => string>([
    [7, () => `${y}年${m}月${d}日`],
    [4, () => `${y}年${pad(m)}月${pad(d)}日`],
    [2, () => date],
    [2, () => `${y} 年 ${m} 月 ${d} 日`],
    [1, () => inChinese(y, m, d)],
  ])();
}
const numerals = '〇一二三四五六七八九';
const upTo31 = (n: number): string =>
  `${n < 10 ? '' : `${n < 20 ? '' : numerals[Math.floor(n / 10)]}十`}${n % 10 ? numerals[n % 10] : ''}`;
const inChinese = (y: number, m: number, d: number): string =>
  `${[...String(y)].map((c) => numerals[Number(c)]).join('')}年${upTo31(m)}月${upTo31(d)}日`;
