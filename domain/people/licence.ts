import type { Day } from '../days/day';
import { parseDigits, type MalformedDigits } from '../input/digits';
import { passportNumberIn } from './identity-paper';
import { parseIdCard, type MalformedIdCard } from './id-card';
import { err, ok, type Result } from '../result';
import { bareText } from '../input/typed-text';

export type MalformedLicence = { code: 'malformed_licence_number'; at: number; why: MalformedIdCard['why'] };
const refused = (at: number, why: MalformedLicence['why']) =>
  err({ code: 'malformed_licence_number', at, why } as const);

/** A driving licence's number: an ID card's 18 characters for citizens, 6 to 18 assigned ones for foreigners. */
export function parseLicenceNumber(text: string, today?: Day): Result<string, MalformedLicence> {
  const number = bareText(text);
  if (number.includes('<')) {
    const passport = passportNumberIn(number);
    return passport.ok ? passport : refused(passport.error.at, passport.error.why);
  }
  const at = [...number].findIndex((character) => !/[0-9A-Z]/.test(character));
  if (at >= 0) return refused(at, 'character');
  if (number.length < 6) return refused(number.length, 'length');
  if (number.length > 18) return refused(18, 'length');
  const idCard = /^\d{17}[\dX]$/.test(number) ? parseIdCard(number, today) : ok(number);
  return idCard.ok ? ok(number) : refused(idCard.error.at, idCard.error.why);
}

/** 档案编号: twelve digits on the licence's second page; no check digit is known. */
export const parseFileNumber = (text: string): Result<string, MalformedDigits<'malformed_file_number'>> =>
  parseDigits(text, [12], 'malformed_file_number');
