import { Refused } from '../../ports';

const timeoutMs = 8000;
/** A car with ten thousand lines is a few megabytes; more is no list. */
const mostBytes = 16 * 1024 * 1024;

/** Asks a public source for JSON. Silence, an error page or half an answer is bureau_down. Keys stand in the body, not in logs of addresses. */
export async function askPublic(url: string, form: Record<string, string>): Promise<Record<string, unknown>> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams(form),
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.status === 429) throw new Refused('source_busy');
    if (!response.ok) throw new Refused('bureau_down');
    const text = await response.text();
    if (text.length > mostBytes) throw new Refused('bureau_down');
    return objectIn(JSON.parse(text));
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('bureau_down');
  }
}

/** @throws Refused bureau_down */
export function objectIn(value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new Refused('bureau_down');
}

/** A list that is missing is unknown, not empty. @throws Refused bureau_down */
export function listIn(value: unknown): Record<string, unknown>[] {
  if (!Array.isArray(value)) throw new Refused('bureau_down');
  return value.map(objectIn);
}

/** What of the last six characters a source wants: null none of it, 0 all of the number, otherwise so many characters. */
export type Wanted = number | null;

/** The end of a number as a source wants it. @throws Refused source_needs_more: we know six characters only */
export function lastOf(lastSix: string, wanted: Wanted): string {
  if (wanted === null) return '';
  if (wanted === 0 || wanted > lastSix.length) throw new Refused('source_needs_more', { field: 'lastSix' });
  return lastSix.slice(-wanted);
}
