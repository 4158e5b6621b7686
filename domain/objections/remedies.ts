import { isProvisional, rollForward } from '../days/calendar';
import { addDays, addMonths, type Day } from '../days/day';
import type { LawBook } from '../law/book-types';
import { standingLaw } from '../law/standing-law';
import { inForce } from '../law/rule';

/** on_the_spot: handed over on the road. self_service: a camera record accepted online. general: for more than 200 yuan. */
export type Procedure = 'on_the_spot' | 'self_service' | 'general';

/** A last day: as counted, and moved past days off; provisional while a notice to come may still move it. */
export type LastDay = { bySafe: Day; by: Day; provisional: boolean };

/** Region code of a government that hears a reconsideration; level by how much of the code is set. */
export type Government = { regionCode: string; level: 'province' | 'city' | 'county' };
export type Remedies = {
  /**
   * first: must precede court. recommended: safe whichever way "on the spot" is read for self-service. viaPolice: it can be filed
   * with the police that decided (Reconsideration Law, art. 32).
   */
  reconsideration: LastDay & {
    before: 'first' | 'recommended' | 'optional';
    governments: Government[];
    viaPolice: { article: string } | null;
    /** Where the decision did not say that one may apply: from the day of knowing of the right, at most to this day. */
    ifNotTold: Day;
    article: string;
  };
  /** direct: the last day to sue straight away, null where reconsideration must come first. */
  court: { direct: LastDay | null; daysAfterReconsideration: number; article: string };
};

/**
 * What can be done against a decision. Last days on a day off move to the next workday, as the rules of civil procedure have it.
 * camera: the facts were recorded by a camera.
 */
export function remedies(
  input: { servedOn: Day; procedure: Procedure; regionCode: string; camera?: boolean },
  book: LawBook = standingLaw(),
): Remedies {
  const { servedOn, procedure } = input;
  const rule = <Name extends 'daysToReconsider' | 'monthsIfNotTold' | 'reconsiderFirst' | 'viaPolice'>(name: Name) =>
    inForce<LawBook[Name][number]['value']>(book[name], servedOn);
  const [days, first, via] = [rule('daysToReconsider'), rule('reconsiderFirst'), rule('viaPolice')];
  const mustComeFirst = first.value === true && procedure === 'on_the_spot';
  const [directly, afterwards] = [
    inForce(book.monthsToSueDirectly, servedOn),
    inForce(book.daysToSueAfterwards, servedOn),
  ];
  return {
    reconsideration: {
      ...lastDay(addDays(servedOn, Number(days.value))),
      before: mustComeFirst ? 'first' : first.value && procedure === 'self_service' ? 'recommended' : 'optional',
      governments: governmentsOf(input.regionCode),
      viaPolice: via.value && (procedure !== 'general' || input.camera) ? { article: via.article } : null,
      ifNotTold: addMonths(servedOn, Number(rule('monthsIfNotTold').value)),
      article: mustComeFirst ? `${days.article}；${first.article}` : days.article,
    },
    court: {
      direct: mustComeFirst ? null : lastDay(addMonths(servedOn, directly.value)),
      daysAfterReconsideration: afterwards.value,
      article: mustComeFirst ? afterwards.article : `${directly.article}；${afterwards.article}`,
    },
  };
}

const lastDay = (bySafe: Day): LastDay => {
  const by = rollForward(bySafe);
  return { bySafe, by, provisional: isProvisional(bySafe, by) };
};

const municipalities = new Set(['11', '12', '31', '50']);

/**
 * Every government that may hear a reconsideration, the surest first (Reconsideration Law, art. 24): that at the level of the
 * department that set up the deciding body; in municipalities and cities with districts also that of the place. The level is read
 * from the code of the body's region: 01 to 20 are districts, 21 to 89 counties and cities; what is above is no division of its own.
 */
export function governmentsOf(regionCode: string): Government[] {
  const [province, city, county] = [regionCode.slice(0, 2), regionCode.slice(0, 4), Number(regionCode.slice(4))];
  const ofProvince: Government = { regionCode: `${province}0000`, level: 'province' };
  if (regionCode.endsWith('0000')) return [ofProvince];
  const above: Government = municipalities.has(province) ? ofProvince : { regionCode: `${city}00`, level: 'city' };
  // 90 in the place of the city: counties directly under the province.
  const hasCity = city.slice(2) !== '90';
  if (county === 0 || (county > 70 && county < 81) || county > 89) return hasCity ? [above] : [];
  const own: Government = { regionCode, level: 'county' };
  return hasCity && (county <= 20 || municipalities.has(province)) ? [above, own] : [own];
}
