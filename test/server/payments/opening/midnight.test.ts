import { expect, it } from '@jest/globals';
import { payableUntil } from '../../../../server/payments/opening/quotes';

const today = (time: string): Date => new Date(`2026-11-24T${time}+08:00`);

it.each([
  ['12:00:00', '12:15:00'],
  ['23:50:00', '23:59:00'],
  ['23:57:30', '23:59:00'],
  ['00:01:00', '00:16:00'],
])('lets an amount of %s be paid until %s', (now, until) => {
  expect(payableUntil(today(now))).toEqual(today(until));
});

// The bureau's clock decides what is due. Ours may run ahead of it: an amount asked for at what we think is a new day
// may still be the old day's, and would be payable for a quarter of an hour of the new one (simulation, seed 104896).
it.each(['23:57:31', '23:59:59', '00:00:00', '00:00:59'])(
  'names no amount at %s, when clocks may not agree on the day',
  (now) => {
    expect(() => payableUntil(today(now))).toThrow('near_midnight');
  },
);
