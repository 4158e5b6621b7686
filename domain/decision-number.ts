import { parseDigits, type MalformedDigits } from './digits';
import type { Result } from './result';

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

/** 1101 0410 0000 1234: how numbers are typed and shown. */
export const groupsOfFour = (number: string): string => number.replace(/(.{4})(?=.)/g, '$1 ');

/** 电子监控 record number: sixteen digits, opaque. */
export const parseRecordNumber = (text: string): Result<string, MalformedDigits<'malformed_record_number'>> =>
  parseDigits(text, [16], 'malformed_record_number');

/** 缴款码: twenty digits, opaque; no text on its structure was found. */
export const parsePaymentCode = (text: string): Result<string, MalformedDigits<'malformed_payment_code'>> =>
  parseDigits(text, [20], 'malformed_payment_code');
