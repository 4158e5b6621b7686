// What people copy brings signs along that nobody sees.
import { expect, it } from '@jest/globals';
import { withoutUnseen } from '../../../domain/input/unseen-signs';

/** By Unicode itself, of the version that Node has; what no version has given a sign to yet is left aside. */
const ignorable = Array.from({ length: 0x10ffff }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((sign) => /\p{Default_Ignorable_Code_Point}/u.test(sign) && !/\p{Cn}/u.test(sign));

it('leaves none of them', () => {
  const left = ignorable.filter((sign) => withoutUnseen(sign) !== '');
  // Old Khmer's two vowels, shorthand's and music's: of no text about a car.
  expect(
    left.map((sign) => sign.codePointAt(0)!.toString(16)).filter((code) => !/^(17b[45]|1bca|1d17)/.test(code)),
  ).toEqual([]);
});
it('leaves everything else as it was written', () => {
  for (const text of ['京A12345', '5101011234567890', 'José O’Brien', '𠮷野家 ·-—', '👨‍🚗'.replace('\u200d', '')])
    expect(withoutUnseen(text)).toBe(text);
});
