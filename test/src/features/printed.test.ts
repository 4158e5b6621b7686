// A digit that is missing from a photographed number has a place of its own, so that the others keep theirs.
import { expect, it } from '@jest/globals';
import { printed } from '../../../src/features/papers/printed';

const shown = (...args: Parameters<typeof printed>) =>
  printed(...args).map((group) => group.map(({ character }) => character).join(''));

it('stands in groups of four as on the paper', () =>
  expect(shown('3301061900000131', undefined, 4)).toEqual(['3301', '0619', '0000', '0131']));
it('marks the gap and keeps every other digit in its group', () =>
  expect(shown('330106190000131', 12, 4)).toEqual(['3301', '0619', '0000', '?131']));
it('tells the places in the value, which the gap has not', () =>
  expect(printed('330106190000131', 12, 4)[3]!.map(({ at }) => at)).toEqual([undefined, 12, 13, 14]));
it('leaves what is not in groups whole', () => expect(shown('粤A84586', undefined, Infinity)).toEqual(['粤A84586']));
