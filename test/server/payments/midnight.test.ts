import { describe, expect, it } from '@jest/globals';
import { payableUntil } from '../../../server/payments/quotes';

const at = (time: string) => new Date(`2026-05-20T${time}+08:00`);

describe('an amount grows at midnight, so', () => {
  it('it can be paid for fifteen minutes in the day', () => {
    expect(payableUntil(at('12:00:00'))).toEqual(at('12:15:00'));
  });
  it('late in the evening it can be paid until a minute before midnight', () => {
    expect(payableUntil(at('23:50:00'))).toEqual(at('23:59:00'));
  });
  it.each(['23:57:31', '23:59:59', '00:00:00', '00:00:59'])('nothing is opened at %s: our clock and the bureau’s may stand on two days', (time) => {
    expect(() => payableUntil(at(time))).toThrow('near_midnight');
  });
  it('a minute after midnight it is a day like any other', () => {
    expect(payableUntil(at('00:01:00'))).toEqual(at('00:16:00'));
  });
});
