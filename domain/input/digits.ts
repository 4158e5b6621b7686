import { err, ok, type Result } from '../result';
import { bareText } from './typed-text';

/** `at` counts characters from 0, spaces and dashes left out; it is the length where characters are missing. */
export type MalformedDigits<Code extends string> = { code: Code; at: number };

/** A number of digits only, however it is grouped, of one of the lengths. */
export function parseDigits<Code extends string>(
  text: string,
  lengths: readonly number[],
  code: Code,
): Result<string, MalformedDigits<Code>> {
  const digits = bareText(text);
  const longest = Math.max(...lengths);
  const at = [...digits].findIndex((character) => character < '0' || character > '9');
  if (at >= 0) return err({ code, at });
  if (lengths.includes(digits.length)) return ok(digits);
  return err({ code, at: Math.min(digits.length, longest) });
}
