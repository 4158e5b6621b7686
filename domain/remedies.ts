import { rollForward } from './calendar';
import { addDays, addMonths, type Day } from './day';
import { lawBook, type LawBook } from './law/law-book';
import { inForce } from './law/rule';

/** on_the_spot: handed over on the road. self_service: a camera record accepted online. general: for more than 200 yuan. */
export type Procedure = 'on_the_spot' | 'self_service' | 'general';

/** Region code of the government that hears a reconsideration; level by how much of the code is set. */
export type Government = { regionCode: string; level: 'province' | 'city' | 'county' };
export type Remedies = {
  /** first: must precede court. recommended: safe whichever way "on the spot" is read for self-service. */
  reconsideration: { by: Day; before: 'first' | 'recommended' | 'optional'; government: Government; article: string };
  /** by: the last day to sue straight away, null where reconsideration must come first. */
  court: { by: Day | null; daysAfterReconsideration: number; article: string };
};

/**
 * What can be done against a decision. Last days on a day off move to the next workday, as the rules of civil procedure have it.
 * The government is the people's government at the level of the police organ that decided, not the upper police (Reconsideration
 * Law, art. 24): its level is read from the code of that organ's region.
 */
export function remedies(
  input: { servedOn: Day; procedure: Procedure; regionCode: string },
  book: LawBook = lawBook,
): Remedies {
  const { servedOn } = input;
  const [days, first] = [inForce(book.daysToReconsider, servedOn), inForce(book.reconsiderFirst, servedOn)];
  const mustComeFirst = first.value && input.procedure === 'on_the_spot';
  const directly = inForce(book.monthsToSueDirectly, servedOn);
  return {
    reconsideration: {
      by: rollForward(addDays(servedOn, days.value)),
      before: mustComeFirst ? 'first' : first.value && input.procedure === 'self_service' ? 'recommended' : 'optional',
      government: governmentOf(input.regionCode),
      article: mustComeFirst ? `${days.article}；${first.article}` : days.article,
    },
    court: {
      by: mustComeFirst ? null : rollForward(addMonths(servedOn, directly.value)),
      daysAfterReconsideration: inForce(book.daysToSueAfterwards, servedOn).value,
      article: directly.article,
    },
  };
}

export function governmentOf(regionCode: string): Government {
  if (regionCode.endsWith('0000')) return { regionCode, level: 'province' };
  return { regionCode, level: regionCode.endsWith('00') ? 'city' : 'county' };
}
