import { isDay, shanghaiInstant } from '#domain/days/day';

type Clock = { date: string; hour: number; minute: number; second: number; half?: string | undefined; zone: string };

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const pad = (value: string | number): string => String(value).padStart(2, '0');
const dateOf = (year: string, month: string | number, day: string): string => `${year}-${pad(month)}-${pad(day)}`;
const monthOf = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** 2:12:00 PM and its like, as every spelling below ends. */
const clockText = '(\\d{1,2})[:时点]\\s?(\\d{1,2})(?:[:分]\\s?(\\d{1,2})?秒?)?(?:[.,]\\d{1,9})?';
const zoneText = '(Z|GMT|UTC|CST|(?:GMT)?[+-]\\d{2}:?\\d{2})';

/** 2026-02-27T14:12+08:00[Asia/Shanghai], as Java writes it by itself: the place only repeats the offset before it. */
const placeAfterZone = /(Z|[+-]\d{2}:?\d{2})\[[A-Za-z/_]+\]$/;
/** 2026-02-27 14:12:00.0, 2026/2/7 4:12, 2026年02月27日下午2时12分, 2026-02-27T06:12:00Z. */
const yearFirst = new RegExp(
  `^(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})日?[ T]?\\s?(上午|下午)?\\s?${clockText}\\s?(AM|PM)?\\s?${zoneText}?$`,
  'i',
);
/** 20260227141200, 20260227 14:12:00, 20260227T141200Z. */
const compact = new RegExp(`^(\\d{4})(\\d{2})(\\d{2})[ T]?(\\d{2}):?(\\d{2}):?(\\d{2})?\\s?${zoneText}?$`);
/** Feb 27, 2026 2:12:00 PM: what a common library of Java writes for a day. */
const monthFirst = new RegExp(
  `^([a-z]{3,9})\\.? (\\d{1,2}), (\\d{4}),? ${clockText}\\s?(AM|PM)?\\s?${zoneText}?$`,
  'i',
);
/** Fri Feb 27 14:12:00 CST 2026, as Java prints a date; CST of a list of China is China's. */
const ofJava = new RegExp(`^[a-z]{3} ([a-z]{3}) (\\d{1,2}) ${clockText} ${zoneText} (\\d{4})$`, 'i');
/** Fri, 27 Feb 2026 06:12:00 GMT. */
const ofMail = new RegExp(`^[a-z]{3}, (\\d{1,2}) ([a-z]{3}) (\\d{4}) ${clockText} ${zoneText}$`, 'i');

const readers: readonly [RegExp, (parts: (string | undefined)[]) => Clock][] = [
  [
    yearFirst,
    ([y, m, d, half, h, min, s, english, zone]) => at(dateOf(y!, m!, d!), [h, min, s], half ?? english, zone),
  ],
  [compact, ([y, m, d, h, min, s, zone]) => at(dateOf(y!, m!, d!), [h, min, s], undefined, zone)],
  [monthFirst, ([m, d, y, h, min, s, half, zone]) => at(dateOf(y!, monthOf(m!), d!), [h, min, s], half, zone)],
  [ofJava, ([m, d, h, min, s, zone, y]) => at(dateOf(y!, monthOf(m!), d!), [h, min, s], undefined, zone)],
  [ofMail, ([d, m, y, h, min, s, zone]) => at(dateOf(y!, monthOf(m!), d!), [h, min, s], undefined, zone)],
];

function at(date: string, [hour, minute, second]: (string | undefined)[], half?: string, zone?: string): Clock {
  return { date, hour: Number(hour), minute: Number(minute), second: Number(second ?? 0), half, zone: offset(zone) };
}

function offset(zone = '+08:00'): string {
  const name = zone.toUpperCase().replace(/^GMT(?=[+-])/, '');
  if (name === 'CST') return '+08:00';
  return /^[A-Z]/.test(name) ? 'Z' : name.length === 5 ? `${name.slice(0, 3)}:${name.slice(3)}` : name;
}

/** The hour of the day; undefined where the half of the day leaves two, as 上午12时 does. */
function wholeHour(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour;
  const isLate = /下午|PM/i.test(half);
  if (hour > 12) return isLate ? hour : undefined;
  if (hour === 12) return isLate ? 12 : /AM/i.test(half) ? 0 : undefined;
  return isLate ? hour + 12 : hour;
}

/** An instant in Shanghai of a text in half-width signs, in any spelling that has one meaning; undefined for all else. */
export function instantIn(text: string): string | undefined {
  const epoch = /^(?:\/Date\()?(\d{10})(\d{3})?(?:\.0+)?(?:[+-]\d{4})?(?:\)\/)?$/.exec(text);
  if (epoch) return shanghaiInstant(new Date(Number(epoch[1]) * 1000));
  for (const [pattern, read] of readers) {
    const parts = pattern.exec(text.replace(placeAfterZone, '$1'));
    if (parts) return instantOf(read(parts.slice(1)));
  }
  return undefined;
}

function instantOf({ date, half, minute, second, zone, ...clock }: Clock): string | undefined {
  const hour = wholeHour(clock.hour, half);
  if (hour === undefined || hour > 23 || minute > 59 || second > 59 || !isDay(date)) return undefined;
  const instant = Date.parse(`${date}T${pad(hour)}:${pad(minute)}:${pad(second)}${zone}`);
  return Number.isNaN(instant) ? undefined : shanghaiInstant(new Date(instant));
}
