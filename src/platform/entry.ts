import { startQuery } from './start-query';

/** Why the app was opened: with a decision number, a plate, or plainly. A query is a hint: the service checks everything. */
export type Entry = { kind: 'plain' } | { kind: 'number'; number: string } | { kind: 'plate'; plate: string };

export function entryFrom(query: Record<string, unknown>): Entry {
  const all = { ...query, ...fromQrCode(String(query.q ?? query.qrCode ?? '')) };
  const { no, plate } = all as { no?: string; plate?: string };
  if (no) return { kind: 'number', number: decodeURIComponent(no) };
  return plate ? { kind: 'plate', plate: decodeURIComponent(plate) } : { kind: 'plain' };
}

/** The address behind a scanned code (WeChat gives it as q, Alipay as qrCode), or the bare number that a paper's code holds. */
export function fromQrCode(scanned: string): Record<string, string> {
  const text = decodeURIComponent(scanned);
  if (/^\d{15,16}$/.test(text)) return { no: text };
  const query = text.split('?')[1] ?? '';
  return Object.fromEntries(query.split('&').filter(Boolean).map((pair) => pair.split('=') as [string, string]));
}

export const entryAtStart = (): Entry => entryFrom(startQuery());
