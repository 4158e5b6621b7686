import { err, ok, type Result } from './result';

export type MalformedNumber = { code: 'malformed_number'; at: number };

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\-—_.·]/g, '');

/**
 * A penalty decision number: 15 digits and a check digit that the police platform issues. 15 alone are
 * accepted: the authority fills in the check digit. No check digit is computed here, none is published.
 */
export function parseDecisionNumber(text: string): Result<string, MalformedNumber> {
  const number = bare(text);
  const at = [...number].findIndex((character) => character < '0' || character > '9');
  if (at >= 0) return err({ code: 'malformed_number', at });
  if (number.length < 15) return err({ code: 'malformed_number', at: number.length });
  if (number.length > 16) return err({ code: 'malformed_number', at: 16 });
  return ok(number);
}

/** 1101 0410 0000 1234: how numbers are typed and shown. */
export const groupsOfFour = (number: string): string => number.replace(/(.{4})(?=.)/g, '$1 ');
