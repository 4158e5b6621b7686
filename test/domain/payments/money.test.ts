import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fen, fenFromYuan, yuanExact, yuanText } from '../../../domain/payments/money';

it('money goes to yuan and back without losing a fen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e11 }), (amount) =>
      expect(fenFromYuan(yuanExact(fen(amount)))).toBe(amount),
    ),
  );
});
it.each([
  [20000, '200'],
  [20050, '200.50'],
  [1234500, '12,345'],
])('%i fen reads %s', (amount, text) => expect(yuanText(fen(amount))).toBe(text));
it.each([-1, 0.5, NaN, 2 ** 60])('%d is no amount', (amount) => expect(() => fen(amount)).toThrow(RangeError));
