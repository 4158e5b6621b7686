/** Longer than any number that is meant: the rest is what else was on the label. */
const longest = 24;

/**
 * The digits of a decision number in what was typed or pasted: cleaned first and cut afterwards, so that a label before the number
 * costs no digit. A letter among them stays, to be told.
 */
export function numberIn(text: string): string {
  const plain = text.normalize('NFKC');
  const whole = /\d(?:[\s-]?\d){14,}/.exec(plain)?.[0] ?? plain;
  return whole.replace(/[^0-9A-Za-z]/g, '').slice(0, longest);
}

/** Of a whole VIN the last six; else what was typed, letters and digits. */
export function lastSixIn(text: string): string {
  const bare = text
    .normalize('NFKC')
    .replace(/[^0-9A-Za-z]/g, '')
    .toUpperCase();
  return bare.length === 17 ? bare.slice(-6) : bare.slice(0, longest);
}

/** What is wrong with the count of digits, so that nobody has to guess by a position. */
export type NumberFault = { kind: 'letter'; at: number } | { kind: 'missing' | 'over'; digits: number };
export function numberFault(number: string): NumberFault | undefined {
  const letter = [...number].findIndex((character) => character < '0' || character > '9');
  if (letter >= 0) return { kind: 'letter', at: letter + 1 };
  if (number.length > 16) return { kind: 'over', digits: number.length - 16 };
  return number.length < 15 ? { kind: 'missing', digits: 15 - number.length } : undefined;
}
