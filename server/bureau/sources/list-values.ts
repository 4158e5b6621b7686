import { dayOf } from '#domain/days/day';
import { fenFromYuan, type Fen } from '#domain/payments/money';
import { mostOfRecord } from '#domain/offences/points';
import { readableText } from '#domain/input/same-text';
import { halfWidth } from '#domain/input/typed-text';
import { instantIn } from './list-times';

/** Text as people read it. A number is taken as its digits, all else is nothing. */
export const readText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? readableText(String(value)) : '';

const mostFen = 10_000_000;

/** Yuan text to fen: 200, ¥200.00, 1,000元, 200元整, 200.0000 of a database. Empty, "-1" and anything that is no amount of a fine are unknown, never zero. */
export function readFen(value: unknown): Fen | null {
  const said = halfWidth(readText(value)).replace(/^(?:[¥￥]|RMB|CNY|人民币)\s*/i, '');
  const bare = said.replace(/\s*(?:(?:元|圆)[整正]?|RMB|CNY)$/i, '').replace(/(\.\d\d)0+$/, '$1');
  const amount = fenFromYuan(/^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$/.test(bare) ? bare.replace(/,/g, '') : bare);
  return amount !== undefined && amount <= mostFen ? amount : null;
}

/** Points as text: 3, 3分, 记3分. More than the law of that day knows, and all else, is unknown. */
export function readPoints(value: unknown, occurredAt: string): number | null {
  const digits = /^[记扣]?\s*(\d{1,2})(?:\.0+)?(?:\s*分)?$/.exec(halfWidth(readText(value)));
  return digits && Number(digits[1]) <= mostOfRecord(dayOf(occurredAt)) ? Number(digits[1]) : null;
}

/** A list's time in Shanghai; undefined for what has no one meaning and for days that do not exist. */
export const readInstant = (value: unknown): string | undefined => instantIn(halfWidth(readText(value)));

/** A coordinate as text; the nought that lists write for "none" lies in the Gulf of Guinea. */
export function readCoordinate(value: unknown, most: 90 | 180): number | null {
  const text = readText(value);
  const degrees = /^-?\d{1,3}(?:\.\d+)?$/.test(text) ? Number(text) : 0;
  return degrees !== 0 && Math.abs(degrees) <= most ? degrees : null;
}

/**
 * Whether a line was handled, in the words of lists; null where it does not say, undefined where it says something unknown. What is
 * paid was handled; what is not paid may be either.
 */
export function readHandled(value: unknown): boolean | null | undefined {
  const text = typeof value === 'boolean' ? String(value) : halfWidth(readText(value));
  if (/^(?:|-1|null)$/.test(text)) return null;
  const words = text.replace(/[\s,、;/()]/g, '');
  if (/^[未待](?:缴[费款]|交款)$/.test(words)) return null;
  if (/^(?:1|true|Y|yes|是|已处理(?:[已未][缴交][费款])?|已(?:缴[费款]|交款))$/i.test(words)) return true;
  return /^(?:0|false|N|no|否|[未待]处理(?:未[缴交][费款])?)$/i.test(words) ? false : undefined;
}
