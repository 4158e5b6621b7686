import { expect, it } from '@jest/globals';
import { Value } from '@sinclair/typebox/value';
import { NewQuote } from '../../../contract/payments';
import { firstPayment, mostDecisionsAtOnce } from '../../../domain/payments/payment-size';

const numbers = (count: number) =>
  Array.from({ length: count }, (_, index) => `31010400000${String(index).padStart(5, '0')}`);

it.each([
  [1, 1, 0],
  [20, 20, 0],
  [21, 20, 1],
  [45, 20, 25],
])('of %i decisions %i are paid now and %i later', (all, now, later) => {
  const first = firstPayment(numbers(all));
  expect([first.now.length, first.later]).toEqual([now, later]);
});
it('the list and the act share one limit', () => {
  const asked = (count: number) => Value.Check(NewQuote, { decisionNumbers: numbers(count), paidFor: 'mine' });
  expect([asked(mostDecisionsAtOnce), asked(mostDecisionsAtOnce + 1)]).toEqual([true, false]);
});
