// Both gateways speak Beijing time, which has had no daylight saving since 1991.
const OFFSET_MS = 8 * 3600_000;

/** WeChat Pay: 2026-11-23T19:09:17+08:00 */
export const rfc3339 = (at: Date): string => `${wall(at).replace(' ', 'T')}+08:00`;

/** Alipay and both bills: 2026-11-23 19:09:17 */
export const wall = (at: Date): string =>
  new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');

export const chinaDay = (at: Date): string => wall(at).slice(0, 10);

/** 20261123, as order and trade numbers begin. */
export const compactDay = (at: Date): string => chinaDay(at).replaceAll('-', '');

/** Undefined when the text is not a time of the form that `wall` writes. */
export function fromWall(text: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return undefined;
  const at = new Date(`${text.replace(' ', 'T')}+08:00`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

/** A bill is ready at ten o'clock on the day after it. */
export const billReadyAt = (day: string): Date => new Date(Date.parse(`${day}T10:00:00+08:00`) + 24 * 3600_000);

/** Days are reckoned as texts and in UTC, which no time zone of the machine can shift. */
export const dayAfter = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);

export const isWeekend = (day: string): boolean => [0, 6].includes(new Date(day).getUTCDay());
