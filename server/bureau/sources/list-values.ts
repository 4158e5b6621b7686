import { isDay, shanghaiInstant } from '#domain/day';
import { fenFromYuan, type Fen } from '#domain/money';
import { readableText } from '#domain/same-text';

/** Text as people read it. A number is taken as its digits, all else is nothing. */
export const readText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? readableText(String(value)) : '';

const mostFen = 10_000_000;

/** Yuan text to fen. Empty, "-1" and anything that is no amount of a fine are unknown, never zero. */
export function readFen(value: unknown): Fen | null {
  const amount = fenFromYuan(readText(value).replace(/\s*(?:元|圆)$/, ''));
  return amount !== undefined && amount <= mostFen ? amount : null;
}

/** Points as text. Order 163 knows 0 to 12; all else is unknown. */
export function readPoints(value: unknown): number | null {
  const digits = /^(\d{1,2})(?:\s*分)?$/.exec(readText(value));
  return digits && Number(digits[1]) <= 12 ? Number(digits[1]) : null;
}

const pad = (text: string | undefined, to = 2): string => (text ?? '').padStart(to, '0');

/**
 * A list's time in Shanghai, in any spelling that has one meaning: 2026-02-27 14:12:00.0, 2026/2/7 4:12, 2026年02月27日14时12分,
 * 20260227141200, with a zone, or seconds and milliseconds since 1970. Undefined for all else and for days that do not exist.
 */
export function readInstant(value: unknown): string | undefined {
  const text = readText(value);
  const epoch = /^(\d{10})(\d{3})?$/.exec(text);
  if (epoch) return shanghaiInstant(new Date(Number(epoch[1]) * 1000));
  const parts =
    /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?[ T]?\s?(\d{1,2})[:时点]\s?(\d{1,2})(?:[:分]\s?(\d{1,2})?秒?)?(?:\.\d{1,6})?\s?(Z|[+-]\d{2}:?\d{2})?$/.exec(
      text,
    ) ?? /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(text);
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second, zone = '+08:00'] = parts;
  const date = `${year}-${pad(month)}-${pad(day)}`;
  if (!isDay(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
  const at = Date.parse(`${date}T${pad(hour)}:${pad(minute)}:${pad(second)}${offset}`);
  return Number.isNaN(at) ? undefined : shanghaiInstant(new Date(at));
}

/** A coordinate as text; the nought that lists write for "none" lies in the Gulf of Guinea. */
export function readCoordinate(value: unknown, most: 90 | 180): number | null {
  const text = readText(value);
  const degrees = /^-?\d{1,3}(?:\.\d+)?$/.test(text) ? Number(text) : 0;
  return degrees !== 0 && Math.abs(degrees) <= most ? degrees : null;
}

/** Whether a line was handled, in the words of lists; null where it does not say, undefined where it says something unknown. */
export function readHandled(value: unknown): boolean | null | undefined {
  const text = typeof value === 'boolean' ? String(value) : readText(value);
  if (text === '' || text === '-1' || text === 'null') return null;
  if (/^(?:1|true|Y|yes|是|已处理|已缴款|已处理未缴款)$/i.test(text)) return true;
  return /^(?:0|false|N|no|否|未处理|未处理未缴款)$/i.test(text) ? false : undefined;
}
