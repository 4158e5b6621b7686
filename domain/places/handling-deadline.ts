import { addWorkdays, isProvisional, rollForward } from '../days/calendar';
import { addDays, addMonths, dayOf, type Day } from '../days/day';
import type { LawBook } from '../law/book-types';
import { localPolicy } from '../law/records/region-policies';
import { standingLaw } from '../law/standing-law';
import { standingOn } from '../law/rules';

/**
 * The last day to come and be handled: as counted, always safe, and as moved past days off. `latestIfDeferred`: the last to which it
 * can be put off on application; null where no text lets it be put off. `provisional`: a notice on holidays to come may move one of
 * them. No surcharge grows meanwhile.
 */
export type HandlingClock = {
  bySafe: Day;
  by: Day;
  latestIfDeferred: Day | null;
  provisional: boolean;
  article: string;
};

/** Where and when it happened: a region's own document may ask one to come earlier. */
export type Scene = { regionCode: string; occurredAt: string };

/** Order 157, art. 20 and 53. `notifiedAt`: the instant of the notice. Undefined for years that the book does not hold. */
export function handlingClock(
  notifiedAt: string,
  scene?: Scene,
  book: LawBook = standingLaw(),
): HandlingClock | undefined {
  const notified = dayOf(notifiedAt);
  const [days, defer] = [standingOn(book.daysToHandle, notified), standingOn(book.monthsToDefer, notified)];
  if (!days || !defer) return undefined;
  const counted = addDays(notified, days.value);
  const deferred = addMonths(counted, defer.value);
  return {
    ...earlier({ notified, scene, rule: 'handling', bySafe: counted, article: days.article }, book),
    by: rollForward(counted),
    latestIfDeferred: rollForward(deferred),
    provisional: isProvisional(counted) || isProvisional(deferred),
  };
}

/**
 * Papers handed over on the road (handling notice, compulsory-measure certificate): working days, at the place that the paper names,
 * without deferral (Order 157, art. 25, 46, 81). `issuedAt`: when it was handed over.
 */
export function namedPlaceClock(
  issuedAt: string,
  scene?: Scene,
  book: LawBook = standingLaw(),
): HandlingClock | undefined {
  const issued = dayOf(issuedAt);
  const rule = standingOn(book.workdaysAtNamedPlace, issued);
  if (!rule) return undefined;
  const by = addWorkdays(issued, rule.value);
  return {
    ...earlier({ notified: issued, scene, rule: 'namedPlace', bySafe: by, article: rule.article }, book),
    by,
    latestIfDeferred: null,
    provisional: isProvisional(by),
  };
}

type Counted = Pick<HandlingClock, 'bySafe' | 'article'>;
type Asked = Counted & { notified: Day; scene: Scene | undefined; rule: 'handling' | 'namedPlace' };

/**
 * The day that is safe by the region's own document too, where that asks one to come earlier: no text says whether the Order or the
 * document counts. One that was over before the notice came is left aside: nobody can keep it.
 */
function earlier({ notified, scene, rule, bySafe, article }: Asked, book: LawBook): Counted {
  const local = scene && localPolicy({ regionCode: scene.regionCode, on: notified }, book.regionPolicies)[rule];
  if (!local) return { bySafe, article };
  const asked = addDays(local.from === 'notice' ? notified : dayOf(scene.occurredAt), local.days);
  if (asked <= notified || asked >= bySafe) return { bySafe, article };
  return { bySafe: asked, article: `${local.article}；${article}` };
}
