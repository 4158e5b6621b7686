import type { Entry } from './types';

/** Cards and messages name a violation (`violation`) or a car (`car`), papers a decision (`no`), other services a plate (`plate`). */
export function entryFrom(query: Record<string, unknown>): Entry {
  const all: Record<string, unknown> = { ...query, ...fromQrCode(String(query.q ?? query.qrCode ?? '')) };
  const given = (name: string): string => decoded(String(all[name] ?? ''));
  if (given('no')) return { kind: 'number', number: given('no') };
  if (given('violation')) return { kind: 'violation', id: given('violation') };
  if (given('car')) return { kind: 'car', id: given('car') };
  return given('plate') ? { kind: 'plate', plate: given('plate') } : { kind: 'plain' };
}

/** The address behind a scanned code (WeChat gives it as q, Alipay as qrCode), or the bare number that a paper's code holds. */
export function fromQrCode(scanned: string): Record<string, string> {
  const text = decoded(scanned);
  if (/^\d{15,16}$/.test(text)) return { no: text };
  const query = text.split('?')[1] ?? '';
  return Object.fromEntries(
    query
      .split('&')
      .filter(Boolean)
      .map((pair) => pair.split('=') as [string, string]),
  );
}

/** Anybody can print a code: one that is not well encoded is taken as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
