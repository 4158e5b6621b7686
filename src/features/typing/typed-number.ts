import { bareText } from '#domain/typed-text';

/** Longer than any number that is meant: the rest is what else was on the label. */
const longest = 24;

/**
 * The digits of a decision number in what was typed or pasted: cleaned first and cut afterwards, so that a label before the number
 * costs no digit. A letter among them stays, to be told.
 */
export function numberIn(text: string): string {
  const plain = bareText(text);
  const whole = /\d{15,}/.exec(plain)?.[0] ?? plain;
  return whole.replace(/[^0-9A-Za-z]/g, '').slice(0, longest);
}

/** Of a whole VIN the last six; else what was typed, letters and digits. */
export function lastSixIn(text: string): string {
  const bare = bareText(text).replace(/[^0-9A-Z]/g, '');
  return bare.length === 17 ? bare.slice(-6) : bare.slice(0, longest);
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

/** What is wrong with the count of digits, so that nobody has to guess by a position. */
export type NumberFault = { kind: 'letter'; at: number } | { kind: 'missing' | 'over'; digits: number };
export function numberFault(number: string): NumberFault | undefined {
  const letter = [...number].findIndex((character) => character < '0' || character > '9');
  if (letter >= 0) return { kind: 'letter', at: letter + 1 };
  if (number.length > 16) return { kind: 'over', digits: number.length - 16 };
  return number.length < 15 ? { kind: 'missing', digits: 15 - number.length } : undefined;
}
