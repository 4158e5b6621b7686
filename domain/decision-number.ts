import { parseDigits, type MalformedDigits } from './digits';
import type { Result } from './result';

export type MalformedNumber = MalformedDigits<'malformed_number'>;

/**
 * A penalty decision number: 15 digits and a check digit that the police platform issues. 15 alone are
 * accepted: the authority fills in the check digit. No check digit is computed here, none is published.
 */
export const parseDecisionNumber = (text: string): Result<string, MalformedNumber> =>
  parseDigits(text, [15, 16], 'malformed_number');

/** 1101 0410 0000 1234: how numbers are typed and shown. */
export const groupsOfFour = (number: string): string => number.replace(/(.{4})(?=.)/g, '$1 ');

/** 电子监控 record number: sixteen digits, opaque. */
export const parseRecordNumber = (text: string): Result<string, MalformedDigits<'malformed_record_number'>> =>
  parseDigits(text, [16], 'malformed_record_number');

/** 缴款码: twenty digits, opaque; no text on its structure was found. */
export const parsePaymentCode = (text: string): Result<string, MalformedDigits<'malformed_payment_code'>> =>
  parseDigits(text, [20], 'malformed_payment_code');
