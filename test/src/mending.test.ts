import { describe, expect, it } from '@jest/globals';
import { isMending } from '../../src/packages/pay/by-number/mending';

const number = '1101041234567890';

describe('a number in its field', () => {
  it.each([
    ['a digit in its middle is taken out', number, number.slice(0, 4) + number.slice(5)],
    ['and another put there', number.slice(0, 4) + number.slice(5), `${number.slice(0, 4)}9${number.slice(5)}`],
    ['a digit is typed over', number, `${number.slice(0, 4)}9${number.slice(5)}`],
    ['its last digit is taken out', number, number.slice(0, 15)],
  ])('is mended when %s', (_what, before, after) => {
    expect(isMending(before, after)).toBe(true);
  });
  it.each([
    ['its first digit is typed', '', '1'],
    ['the next one is', '110104', '1101041'],
    ['the rest is pasted', '1101', number],
    ['another is pasted over a part', '1234', '1'.repeat(16)],
    ['another is pasted over it', '1'.repeat(16), number],
    ['it is emptied', number, ''],
  ])('is not when %s', (_what, before, after) => {
    expect(isMending(before, after)).toBe(false);
  });
});
