import { isDay, type Day } from '../days/day';
import { isProvince } from '../places/region';
import { err, ok, type Result } from '../result';
import { bareText } from '../input/typed-text';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

export type MalformedIdCard = {
  code: 'malformed_id_card';
  at: number;
  why: 'character' | 'length' | 'region' | 'birth' | 'order' | 'check';
};
const refused = (at: number, why: MalformedIdCard['why']) => err({ code: 'malformed_id_card', at, why } as const);

/**
 * GB 11643-1999: region, a real date of birth, order, and ISO 7064 MOD 11-2 as the last character. Residence permits of Hong Kong,
 * Macau and Taiwan (81, 82, 83) and the foreigner's permanent residence card of 2023 (9) follow the same form; the card of 2017 has
 * three letters of the country and twelve digits. `today`: nobody is born after it.
 */
export function parseIdCard(text: string, today?: Day): Result<string, MalformedIdCard> {
  const number = bareText(text);
  if (/^[A-Z]{3}\d{12}$/.test(number)) return ok(number);
  const at = [...number].findIndex((character, index) => !(index < 17 ? /\d/ : /[\dX]/).test(character));
  if (at >= 0 && at < 18) return refused(at, 'character');
  if (number.length !== 18) return refused(Math.min(number.length, 18), 'length');
  // A permanent resident's number names its province after the 9 (GA 2102-2023).
  const regionAt = number[0] === '9' ? 1 : 0;
  if (!isProvince(number.slice(regionAt))) return refused(regionAt, 'region');
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!/^(?:18|19|20)/.test(born) || !isDay(born) || (today !== undefined && born > today)) return refused(6, 'birth');
  // Men have odd orders and women even ones, from 001.
  if (number.slice(14, 17) === '000') return refused(14, 'order');
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return checkCharacters[sum % 11] === number[17] ? ok(number) : refused(17, 'check');
}
