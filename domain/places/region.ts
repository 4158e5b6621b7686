import { err, ok, type Result } from '../result';

/** First two digits of GB/T 2260 codes: provinces, and Taiwan, Hong Kong and Macau. 81 to 83 stand on residence permits too. */
const provinces = new Set([
  11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63,
  64, 65, 71, 81, 82, 83,
]);
export type MalformedRegion = { code: 'malformed_region'; at: number };

export const isProvince = (code: string): boolean => provinces.has(Number(code.slice(0, 2)));

/** Six digits: province, city, county. A code of a county that was merged away is still read: papers outlive reforms. */
export function parseRegion(text: string): Result<string, MalformedRegion> {
  const at = [...text].findIndex((character) => character < '0' || character > '9');
  if (at >= 0 && at < 6) return err({ code: 'malformed_region', at });
  if (text.length !== 6) return err({ code: 'malformed_region', at: Math.min(text.length, 6) });
  return isProvince(text) ? ok(text) : err({ code: 'malformed_region', at: 0 });
}

export const isRegion = (text: string): boolean => parseRegion(text).ok;
