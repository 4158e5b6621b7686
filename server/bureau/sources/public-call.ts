import { Refused } from '../../ports';
import { jsonIn } from '../boundary/checked-answer';
import { fetchAnswer, textOf } from '../boundary/http-answer';

/** A car with ten thousand lines is a few megabytes; more is no list. */
const limits = { timeoutMs: 8000, mostBytes: 16 * 1024 * 1024 };

/** Asks a public source for JSON. Silence or an error page is bureau_down. Keys stand in the body, not in logs of addresses. */
export async function askPublic(url: string, form: Record<string, string>): Promise<Record<string, unknown>> {
  const answer = await fetchAnswer(url, { method: 'POST', body: new URLSearchParams(form) }, limits);
  if (answer.status !== 200) throw new Refused('bureau_down');
  return objectIn(jsonIn(textOf(answer)));
}

/** @throws Refused answer_unclear */
export function objectIn(value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new Refused('answer_unclear');
}

/**
 * A list that is missing is unknown, not empty. PHP writes a list with gaps as an object whose names are numbers (php-src#454).
 * @throws Refused answer_unclear
 */
export function listIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  const names = Object.keys(objectIn(value));
  if (names.length === 0 || !names.every((name) => /^\d{1,6}$/.test(name))) throw new Refused('answer_unclear');
  return Object.values(value as object);
}

/** What of the last six characters a source wants: none of it, the whole number, otherwise so many characters from its end. */
export type Wanted = 'none' | 'whole' | number;

/** The end of a number as a source wants it. @throws Refused source_needs_more: we know six characters only */
export function lastOf(lastSix: string, wanted: Wanted): string {
  if (wanted === 'none') return '';
  if (wanted === 'whole' || wanted > lastSix.length) throw new Refused('source_needs_more', { field: 'lastSix' });
  return lastSix.slice(-wanted);
}
