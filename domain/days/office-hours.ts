import { dayKind, isProvisional, type DayKind } from './calendar';
import { addDays, dayOf, type Day } from './day';

/** From one minute of a kind of day to another, HH:MM in Shanghai; at `to` it is closed. */
export type Span = { on: DayKind; from: string; to: string };
/**
 * How an office stands at an instant. changesAt: when it closes, or opens next; null where nobody knows, or not within a fortnight.
 * provisional: a notice on holidays to come may change that.
 */
export type Opening = { state: 'open' | 'closed' | 'unknown'; changesAt: string | null; provisional: boolean };

const unknown: Opening = { state: 'unknown', changesAt: null, provisional: false };
const looksAheadDays = 14;

const at = (day: Day, minute: string): string => `${day}T${minute}:00+08:00`;
const minuteOf = (now: Date): string => new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);

/** Hours that cannot be: an end before its beginning, a minute that no clock shows. */
export const isPossibleSpan = ({ from, to }: Span): boolean =>
  [from, to].every((minute) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(minute) || minute === '24:00') && from < to;

/** @param hours null where the office has told none: then nothing is known, and it is not closed */
export function openingAt(hours: readonly Span[] | null, now: Date): Opening {
  if (!hours || hours.length === 0) return unknown;
  const [today, minute] = [dayOf(now), minuteOf(now)];
  const spansOf = (day: Day) => merged(hours.filter(({ on }) => on === dayKind(day)));
  const open = spansOf(today).find(({ from, to }) => from <= minute && minute < to);
  const provisional = isProvisional(today, today);
  if (open) return { state: 'open', changesAt: endOf(today, open.to, spansOf), provisional };
  for (let ahead = 0; ahead <= looksAheadDays; ahead += 1) {
    const day = addDays(today, ahead);
    const next = spansOf(day).find(({ from }) => ahead > 0 || from > minute);
    if (next) return { state: 'closed', changesAt: at(day, next.from), provisional: isProvisional(today, day) };
  }
  return { state: 'closed', changesAt: null, provisional };
}

/** One that goes on past midnight has not closed by then; null where it never does within a fortnight. */
function endOf(day: Day, to: string, spansOf: (day: Day) => Span[]): string | null {
  let [last, end] = [day, to];
  while (end === '24:00') {
    last = addDays(last, 1);
    const goesOn = spansOf(last).find(({ from }) => from === '00:00');
    if (!goesOn) return at(last, '00:00');
    if (last > addDays(day, looksAheadDays)) return null;
    end = goesOn.to;
  }
  return at(last, end);
}

/** In their order; two that touch or lie over each other are one. */
function merged(spans: readonly Span[]): Span[] {
  const inOrder = [...spans].sort((a, b) => a.from.localeCompare(b.from));
  return inOrder.reduce<Span[]>((known, span) => {
    const last = known[known.length - 1];
    if (!last || span.from > last.to) return [...known, span];
    return [...known.slice(0, -1), { ...last, to: span.to > last.to ? span.to : last.to }];
  }, []);
}
