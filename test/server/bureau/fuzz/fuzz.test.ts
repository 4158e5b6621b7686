import { expect, it } from '@jest/globals';
import { sources } from './answers';
import { fuzz } from './fuzz';

it.each(Object.keys(sources))('mutated answers of %s end in a refusal or in what is possible', (source) => {
  const { faults, believed, refused } = fuzz(source, 2500, 20261128);
  expect(faults).toEqual([]);
  expect(Math.min(believed, refused)).toBeGreaterThan(0);
});

it('an odd line hides no other: it is counted', () => {
  const { good, read } = sources['bureau, list']!;
  const list = good as { violations: unknown[] };
  const told = read({ ...list, violations: [null, ...list.violations, { recordNo: 7 }] });
  expect(told).toMatchObject({ violations: list.violations, unreadable: 2 });
});
