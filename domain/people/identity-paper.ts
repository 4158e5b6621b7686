import { parseIdCard } from './id-card';
import { err, ok, type Result } from '../result';

/**
 * Which paper a driving licence was issued on (Order 162, art. 109), as far as its number's form tells. residence_permit: of residents of
 * Hong Kong, Macau and Taiwan (81, 82, 83). travel_permit: of Hong Kong and Macau (H or M, eight digits and two of the issue).
 * passport: that, or any other paper whose number follows no rule of ours.
 */
export type IdentityPaper = 'id_card' | 'residence_permit' | 'permanent_residence' | 'travel_permit' | 'passport';

/** @param number as parseLicenceNumber gives it */
export function paperOf(number: string): IdentityPaper {
  if (/^[A-Z]{3}\d{12}$/.test(number)) return 'permanent_residence';
  if (/^[HM]\d{8}(?:\d{2})?$/.test(number)) return 'travel_permit';
  if (number.length !== 18 || !parseIdCard(number).ok) return 'passport';
  if (number[0] === '9') return 'permanent_residence';
  return /^8[123]0000/.test(number) ? 'residence_permit' : 'id_card';
}

/** Of a number without a check character one wrong sign is somebody else's: then the name is asked for beside it. */
export const wantsName = (number: string): boolean =>
  !/^\d{17}[\dX]$/.test(number) && ['permanent_residence', 'travel_permit', 'passport'].includes(paperOf(number));

const weights = [7, 3, 1];
const valueOf = (sign: string): number => (sign === '<' ? 0 : parseInt(sign, 36));

/**
 * A passport's number out of its machine-readable line, with its check digit: weights 7, 3, 1, modulo 10 (ICAO Doc 9303, part 3, 4.9).
 * Whoever copies the line copies fillers and digits that belong to no number.
 */
export function passportNumberIn(line: string): Result<string, { at: number; why: 'character' | 'length' | 'check' }> {
  const at = [...line].findIndex((sign) => !/[0-9A-Z<]/.test(sign));
  if (at >= 0) return err({ at, why: 'character' });
  if (line.length < 10) return err({ at: line.length, why: 'length' });
  const number = line.slice(0, 9);
  const sum = [...number].reduce((total, sign, index) => total + valueOf(sign) * weights[index % 3]!, 0);
  if (line[9] !== String(sum % 10)) return err({ at: 9, why: 'check' });
  return ok(number.replace(/</g, ''));
}
