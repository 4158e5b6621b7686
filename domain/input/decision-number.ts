import { parseDigits, type MalformedDigits } from './digits';
import type { Result } from '../result';
import { bareText, halfWidth } from './typed-text';
import { withoutUnseen } from './unseen-signs';

export type MalformedNumber = MalformedDigits<'malformed_number'>;

/**
 * A penalty decision number: 15 digits and a check digit that the police platform issues. 15 alone are
 * accepted: the authority fills in the check digit. No check digit is computed here, none is published.
 */
export const parseDecisionNumber = (text: string): Result<string, MalformedNumber> =>
  parseDigits(text, [15, 16], 'malformed_number');

/**
 * The paper that a number's seventh digit stands for, where it is none to pay: what it certifies is handled first (field
 * specifications of the police's exchange format, in part inferred from samples: only a hint, never a refusal).
 */
export function paperOf(number: string): 'compulsory_measure' | 'handling_notice' | undefined {
  if (number[6] === '3') return 'compulsory_measure';
  return number[6] === '6' ? 'handling_notice' : undefined;
}

/** A day beside a number: its digits are never the number's. */
const days = /(^|[^0-9A-Za-z])(?:19|20)\d{2}(?:-\d{1,2}-|\/\d{1,2}\/|\.\d{1,2}\.|年\d{1,2}月)\d{1,2}(?![0-9A-Za-z])/g;
/** What ends a number: every sign but spaces and dashes, and words with a letter in them. */
const ends = /[^0-9A-Za-z\s-]|[0-9A-Za-z]*[A-Za-z][0-9A-Za-z]*/;

/** What stands between groups as a dash does. */
const dashes = /[_\u00b7\u2010-\u2015\u2043\u2212]/g;
/** A Latin label right before its number. */
const label = /(^|[^A-Za-z])no\.?(?=\d)/gi;

/**
 * Every decision number in what somebody wrote: fifteen or sixteen digits in one run; where there is none so, in groups; and where those
 * make no number together, one on each line.
 */
export function decisionNumbersIn(text: string): string[] {
  const plain = halfWidth(withoutUnseen(text)).replace(dashes, '-').replace(label, '$1 ');
  const whole = (plain.match(/[0-9A-Za-z]+/g) ?? []).filter((run) => /^\d{15,16}$/.test(run));
  const readings = [() => whole, () => grouped(plain), () => onePerLine(plain)];
  for (const reading of readings) {
    const found = reading();
    if (found.length > 0) return [...new Set(found)];
  }
  return [];
}

const grouped = (plain: string): string[] =>
  plain
    .replace(days, '$1|')
    .split(ends)
    .filter((piece) => /^\s*-*\d{2,8}(?:[\s-]+\d{2,8})+-*\s*$/.test(piece))
    .map(bareText)
    .filter((digits) => digits.length === 15 || digits.length === 16);

/** A line that is none makes the whole something else: a longer number that is broken in two. */
function onePerLine(plain: string): string[] {
  const lines = plain.split(/[\r\n]+/).filter((line) => /\d/.test(line));
  const found = lines.map(grouped);
  return lines.length > 1 && found.every(({ length }) => length === 1) ? found.flat() : [];
}

/** 1101 0410 0000 1234: how numbers are typed and shown. */
export const groupsOfFour = (number: string): string => number.replace(/(.{4})(?=.)/g, '$1 ');

/** 电子监控 record number: sixteen digits, opaque. */
export const parseRecordNumber = (text: string): Result<string, MalformedDigits<'malformed_record_number'>> =>
  parseDigits(text, [16], 'malformed_record_number');

/** 缴款码: twenty digits, opaque; no text on its structure was found. */
export const parsePaymentCode = (text: string): Result<string, MalformedDigits<'malformed_payment_code'>> =>
  parseDigits(text, [20], 'malformed_payment_code');
