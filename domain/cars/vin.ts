import { err, ok, type Result } from '../result';
import { bareText } from '../input/typed-text';

const values: Record<string, number> = {
  A: 1,
  B: 2,
  C: 3,
  D: 4,
  E: 5,
  F: 6,
  G: 7,
  H: 8,
  J: 1,
  K: 2,
  L: 3,
  M: 4,
  N: 5,
  P: 7,
  R: 9,
  S: 2,
  T: 3,
  U: 4,
  V: 5,
  W: 6,
  X: 7,
  Y: 8,
  Z: 9,
};
const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** doubtful: the check digit at position 9 does not fit. Imported cars may have none, so it is worth a warning, not a refusal. */
export type Vin = { vin: string; doubtful: boolean };
export type MalformedVin = { code: 'malformed_vin'; at: number };

/** GB 16735-2019 (ISO 3779): seventeen letters and digits without I, O and Q. */
export function parseVin(text: string): Result<Vin, MalformedVin> {
  const vin = bareText(text);
  const at = [...vin].findIndex((character) => !/[A-HJ-NPR-Z0-9]/.test(character));
  if (at >= 0 && at < 17) return err({ code: 'malformed_vin', at });
  if (vin.length !== 17) return err({ code: 'malformed_vin', at: Math.min(vin.length, 17) });
  const sum = weights.reduce((total, weight, index) => total + weight * (values[vin[index]!] ?? Number(vin[index])), 0);
  return ok({ vin, doubtful: '0123456789X'[sum % 11] !== vin[8] });
}
