import { shanghaiInstant } from '#domain/days/day';
import { mayBeWrittenOtherwise, plateAsCompared } from './told-plates';
import { unclear } from './understood';

/**
 * Escapes of characters that no text of ours can hold (PostgreSQL keeps no NUL, UTF-8 has no lone surrogate), or that mean nothing on
 * a screen: one of them in a place's name must not make a car's whole list unreadable.
 */
const mayHoldThem = /\\u(?:00|d[89a-f])/i;
const withoutThem = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]|\p{Surrogate}/gu, '');

/** An instant told in another zone than ours: libraries write UTC by themselves. */
const elsewhere = /T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-](?!08:00)\d\d:\d\d)"/;
const isInstant = (key: string): boolean => key === 'asOf' || key.endsWith('At');

/** Screens, receipts and letters show an instant as it is written: all are written by Shanghai's clock here. */
function inShanghai(key: string, value: string): string {
  if (!isInstant(key) || !elsewhere.test(`${value}"`)) return value;
  const instant = Date.parse(value);
  return Number.isNaN(instant) ? value : shanghaiInstant(instant);
}

const needCleaning = [mayHoldThem, elsewhere, mayBeWrittenOtherwise];
function cleaned(key: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const text = withoutThem(value);
  return key === 'plate' ? plateAsCompared(text) : inShanghai(key, text);
}

/** JSON, or unclear: half an answer, an empty one, a portal's page. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(
      text.replace(/^\uFEFF/, ''),
      needCleaning.some((signs) => signs.test(text)) ? cleaned : undefined,
    );
  } catch {
    throw unclear();
  }
}
