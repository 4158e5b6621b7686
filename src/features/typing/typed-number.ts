import { decisionNumbersIn } from '#domain/input/decision-number';
import { otherNumber, type OtherNumber } from '#domain/input/other-number';
import { bareText, halfWidth } from '#domain/input/typed-text';

/** Longer than any number that is meant: the rest is what else was on the label. */
const longest = 24;

/**
 * The digits of a decision number in what was typed or pasted: cleaned first and cut afterwards, so that a label before the number
 * costs no digit and a day beside it adds none. Of two numbers all digits stay, to be told. A letter among them stays too.
 */
export function numberIn(text: string): string {
  const found = decisionNumbersIn(text);
  if (found.length > 0 && !goesOn(text, found[0]!)) return found.join('').slice(0, longest);
  const plain = bareText(text);
  const whole = /\d{15,}/.exec(plain)?.[0] ?? plain;
  return whole.replace(/[^0-9A-Za-z]/g, '').slice(0, longest);
}

/** More digits beside a whole number, and no word between: they are too many, and are told. */
const goesOn = (text: string, number: string): boolean => /^[\s-]*\d+[\s-]*$/.test(halfWidth(text).replace(number, ''));

/** Of a whole VIN the last six; else what was typed, letters and digits. */
export function lastSixIn(text: string): string {
  const bare = bareText(text).replace(/[^0-9A-Z]/g, '');
  return bare.length === 17 ? bare.slice(-6) : bare.slice(0, longest);
}

/** What a key wrote stays as it is, for rewriting it would move the caret or break a word that is composed; a paste is cleaned. */
export const lastSixTyped = (before: string, after: string): string =>
  isOneKey(before, after) ? after : lastSixIn(after);

/** A whole VIN may have been keyed; what else stands there is judged as it is. */
export function lastSixMeant(text: string): string {
  const bare = bareText(text);
  return bare.length === 17 ? bare.slice(-6) : text;
}

/** Whether one key alone lies between the two; more changes at once when a number is pasted over another. */
export function isOneKey(before: string, after: string): boolean {
  const longer = Math.max(before.length, after.length);
  const shorter = Math.min(before.length, after.length);
  let [head, tail] = [0, 0];
  while (head < shorter && before[head] === after[head]) head += 1;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return longer - head - tail <= 1;
}

/** What is wrong with the count of digits, so that nobody has to guess by a position; or what else it is by its form. */
export type NumberFault =
  { kind: 'letter'; at: number } | { kind: 'missing' | 'over'; digits: number } | { kind: OtherNumber };

/** text: as it was typed, which may hold more than the number that was found in it. */
export function numberFault(number: string, text = number): NumberFault | undefined {
  if (/^\d{15,16}$/.test(number)) return undefined;
  const other = otherNumber(text);
  if (other) return { kind: other };
  const letter = [...number].findIndex((character) => character < '0' || character > '9');
  if (letter >= 0) return { kind: 'letter', at: letter + 1 };
  return number.length > 16
    ? { kind: 'over', digits: number.length - 16 }
    : { kind: 'missing', digits: 15 - number.length };
}
