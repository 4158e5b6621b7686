// What is counted is said as a person says it, and a number opens the keyboard of digits.
import { expect, it } from '@jest/globals';
import { garage } from '../../../src/i18n/topics/garage';
import { home } from '../../../src/i18n/topics/home';
import { law } from '../../../src/i18n/topics/law';
import { digitKeys } from '../../../src/platform/digit-keys';
import { digitKeys as inBrowser } from '../../../src/platform/digit-keys/index.h5';
import { lawOn } from '../../../server/law/law-on';

it('one point is one point, on every screen that counts them', () => {
  for (const { en } of [home, law]) expect([en.points(1), en.points(2)]).toEqual(['1 point', '2 points']);
  expect([garage.en.points(1, 11), garage.en.points(2, 10)]).toEqual([
    '1 point in this cycle, 11 left',
    '2 points in this cycle, 10 left',
  ]);
});
it('no speed is over the limit by 0 %', () => {
  const { bands } = lawOn(undefined, { now: () => new Date('2026-11-28T02:00:00Z') }).speeding;
  const words = bands.flatMap(({ overPercent }) => [law.en.over(overPercent), law['zh-CN'].over(overPercent)]);
  expect(words.filter((said) => /(^|\D)0 ?%/.test(said))).toEqual([]);
});
it('a number is typed on the keyboard of digits, which takes a pasted label too', () => {
  expect(digitKeys.type).toBe('number');
  expect(inBrowser).toMatchObject({ type: 'text', nativeProps: { inputmode: 'numeric' } });
});
