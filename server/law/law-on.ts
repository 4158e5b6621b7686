import type { Law, LawRule } from '#contract/law';
import { dayOf, isDay, type Day } from '#domain/days/day';
import type { LawBook } from '#domain/law/book-types';
import { cited, citationsIn } from '#domain/law/instrument';
import type { Rule } from '#domain/law/rule';
import { decidingDays, rulesOn, standingOn } from '#domain/law/rules';
import { standingLaw } from '#domain/law/standing-law';
import { Refused, type Clock } from '../ports';

/** The rules that stand on a day; today's when none is named. @throws Refused malformed_day */
export function lawOn(asked: string | undefined, clock: Clock, book: LawBook = standingLaw()): Law {
  const on = asked ?? dayOf(clock.now());
  if (!isDay(on)) throw new Refused('malformed_day', { field: 'on' });
  const bands = standingOn(book.speedingBands, on);
  const speeding = bands ? { article: bands.article, bands: [...bands.value] } : { article: '', bands: [] };
  return { on, rules: rulesFor(on, book), speeding };
}

const rulesFor = (on: Day, book: LawBook): LawRule[] =>
  rulesOn(on, book)
    .filter(({ name }) => name !== 'speedingBands')
    .map(({ name, rule }) => ({
      name,
      numbers: numbersIn(rule.value),
      article: rule.article,
      from: rule.from,
      to: rule.to,
      unverified: rule.unverified !== undefined,
      decidedBy: decidingDays[name],
      transition: rule.transition ?? null,
      ...readIn(rule, book),
    }));

/** Where the instruments of a rule were read, and the earliest day on which one of them was compared. */
export function readIn(rule: Rule<unknown>, book: LawBook): Pick<LawRule, 'source' | 'verifiedOn'> {
  const instruments = citationsIn(rule.article).map((citation) => cited(citation, rule.from, book.instruments));
  const days = instruments.map((one) => one?.verifiedOn ?? null);
  const sources = [rule.source, ...instruments.map((one) => one?.source)].filter((one) => one !== undefined);
  return {
    source: [...new Set(sources)].join('; '),
    verifiedOn: days.includes(null) ? null : (days.sort()[0] ?? null),
  };
}

/** A rule of one number has it under `value`; lists and tables have no number of their own. */
const numbersIn = (value: unknown): LawRule['numbers'] =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).filter(([, one]) => typeof one !== 'object'))
    : { value: value as number };
