import type { Law, LawRule } from '#contract/law';
import { dayOf, isDay, type Day } from '#domain/day';
import { lawBook, rulesOn } from '#domain/law/law-book';
import { inForce } from '#domain/law/rule';
import { Refused, type Clock } from '../ports';

/** The rules that stand on a day; today's when none is named. @throws Refused malformed_day */
export function lawOn(asked: string | undefined, clock: Clock): Law {
  const on = asked ?? dayOf(clock.now());
  if (!isDay(on)) throw new Refused('malformed_day', { field: 'on' });
  const bands = inForce(lawBook.speedingBands, on);
  return { on, rules: rulesFor(on), speeding: { article: bands.article, bands: [...bands.value] } };
}

const rulesFor = (on: Day): LawRule[] =>
  rulesOn(on)
    .filter(({ name }) => name !== 'speedingBands')
    .map(({ name, rule: { value, article, from, to, unverified } }) => ({
      name,
      numbers: numbersIn(value),
      article,
      from,
      to,
      unverified: unverified !== undefined,
    }));

/** A rule of one number has it under `value`. */
const numbersIn = (value: unknown): LawRule['numbers'] =>
  typeof value === 'object' ? (value as LawRule['numbers']) : { value: value as number };
