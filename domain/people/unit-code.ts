import { err, ok, type Result } from '../result';
import { bareText } from '../input/typed-text';

/** GB 32100-2015: no I, O, S, V, Z. */
const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const modulus = 31;
export type MalformedUnitCode = { code: 'malformed_unit_code'; at: number };

/** doubtful: the check character does not fit. Codes given before the standard exist so, and are worth a warning, not a refusal. */
export type UnitCode = { unitCode: string; doubtful: boolean };

/** 统一社会信用代码 of units that own cars: seventeen characters and a check character, weights 3^i modulo 31. */
export function parseUnitCode(text: string): Result<UnitCode, MalformedUnitCode> {
  const code = bareText(text);
  const at = [...code].findIndex((character) => !characters.includes(character));
  if (at >= 0 && at < 18) return err({ code: 'malformed_unit_code', at });
  if (code.length !== 18) return err({ code: 'malformed_unit_code', at: Math.min(code.length, 18) });
  let [sum, weight] = [0, 1];
  for (const character of code.slice(0, 17)) {
    sum += characters.indexOf(character) * weight;
    weight = (weight * 3) % modulus;
  }
  const check = characters[(modulus - (sum % modulus)) % modulus];
  return ok({ unitCode: code, doubtful: check !== code[17] });
}
