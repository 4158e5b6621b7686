import type { Car } from '#contract/cars';
import type { Source } from '#contract/common';

/** due: something can be paid or handled. open: it is on its way. clear: all answered, and nothing is open. unknown: not all answered. */
export type Standing = {
  kind: 'due' | 'open' | 'clear' | 'unknown';
  payableFen: number;
  decisions: readonly string[];
  toHandle: number;
  toPay: number;
  beingPaid: number;
  underReview: number;
  unreadable: number;
  payBy: string | null;
};

const sum = (cars: readonly Car[], of: (car: Car) => number): number => cars.reduce((all, car) => all + of(car), 0);

/** How all cars stand together. isKnown: the list is of this moment, and not an older one that is shown meanwhile. */
export function standingOf(cars: readonly Car[], isKnown: boolean): Standing {
  const counts = {
    payableFen: sum(cars, ({ payableFen }) => payableFen),
    toHandle: sum(cars, ({ toHandle }) => toHandle),
    toPay: sum(cars, ({ toPay }) => toPay),
    beingPaid: sum(cars, ({ beingPaid }) => beingPaid),
    underReview: sum(cars, ({ underReview }) => underReview),
    unreadable: sum(cars, ({ unreadable }) => unreadable),
  };
  const owing = cars.filter(({ payableFen }) => payableFen > 0);
  const days = owing.map(({ payBy }) => payBy);
  const isDue = counts.toHandle + counts.toPay > 0;
  const isOpen = counts.beingPaid + counts.underReview > 0;
  const allAnswered = isKnown && counts.unreadable === 0 && cars.every(({ source }) => source.state === 'live');
  return {
    ...counts,
    kind: isDue ? 'due' : !allAnswered ? 'unknown' : isOpen ? 'open' : 'clear',
    decisions: owing.flatMap(({ payableDecisions }) => payableDecisions),
    payBy: days.includes(null) ? null : ([...days].sort()[0] ?? null),
  };
}

/** Each source once, whatever the number of cars that asked it, as of its oldest answer. */
export function sourcesOf(cars: readonly Car[]): Source[] {
  const sources = new Map<string, Source>();
  for (const { source } of cars) {
    const key = `${source.name} ${source.state} ${source.reason}`;
    const known = sources.get(key);
    if (!known || source.asOf < known.asOf) sources.set(key, source);
  }
  return [...sources.values()];
}

const dayMs = 86_400_000;
const shanghaiMs = 8 * 3_600_000;
/** Whole days from today in China, which has one zone and no summer time. Counted here: the calendar library is 9 KB of the main package. */
export const daysUntil = (day: string, now: number): number =>
  Date.parse(day) / dayMs - Math.floor((now + shanghaiMs) / dayMs);
