import { bareText, halfWidth } from '#domain/input/typed-text';
import type { Entry } from './types';

type Fields = Record<string, string>;

/** Cards and messages name a violation (`violation`) or a car (`car`), papers a decision (`no`), other services a plate (`plate`). */
export function entryFrom(query: Record<string, unknown>): Entry {
  // The address behind a scanned code: WeChat gives it as q, Alipay as qrCode, and what a mini-program code holds as scene.
  const scanned = textOf(query.q) || textOf(query.qrCode) || textOf(query.scene);
  const all: Fields = { ...fieldsOf(query), ...linkIn(scanned) };
  if (all.no) return { kind: 'number', number: bareText(all.no) };
  if (all.violation) return { kind: 'violation', id: all.violation };
  if (all.car) return { kind: 'car', id: all.car };
  if (all.plate) return { kind: 'plate', plate: all.plate };
  return scanned ? { kind: 'unread', text: decoded(scanned) } : { kind: 'plain' };
}

/** What a code, a link or a text says, however it was written: encoded once or twice, in capitals, out of a page of HTML. */
export function linkIn(scanned: string): Fields {
  const text = decoded(scanned.trim()).replace(/&amp;/gi, '&');
  // What stands after # is the page's own, but a page of ours puts its query there too.
  const parts = text.split(/[?#]/).slice(1);
  const pairs = (parts.length > 0 ? parts : [text]).join('&').split('&');
  const fields: Fields = {};
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at > 0)
      fields[pair.slice(0, at).toLowerCase()] = decoded(pair.slice(at + 1))
        .replace(/\+/g, ' ')
        .trim();
  }
  if (fields.q || fields.scene) return { ...fields, ...linkIn(fields.q ?? fields.scene ?? '') };
  const number = numberIn(text);
  return fields.no || !number ? fields : { ...fields, no: number };
}

/** A paper's code holds the bare number, with or without its label or a line end; a link may have it in its path, or twice. Of two, none. */
function numberIn(text: string): string | undefined {
  const runs = (halfWidth(text).match(/\d[\d \t\xa0\xad\u2000-\u2027\u202a-\u202f\u2060-\u206f\u3000\ufeff-]*/g) ?? [])
    .map(bareText)
    .filter((digits, at, all) => (digits.length === 15 || digits.length === 16) && all.indexOf(digits) === at);
  return runs.length === 1 ? runs[0] : undefined;
}

/** Anybody can print a code: one that is not well encoded is taken as it stands. */
export function decoded(text: string): string {
  let plain = text;
  for (let times = 0; times < 3 && plain.includes('%'); times += 1) {
    try {
      plain = decodeURIComponent(plain);
    } catch {
      return plain;
    }
  }
  return plain;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
export const fieldsOf = (query: Record<string, unknown>): Fields =>
  Object.keys(query).reduce<Fields>((fields, name) => ({ ...fields, [name]: decoded(textOf(query[name])) }), {});
