import { addWorkdays, isProvisional } from '../days/calendar';
import type { Day } from '../days/day';
import type { LawBook } from '../law/book-types';
import { localPolicy } from '../law/records/region-policies';
import { standingLaw } from '../law/standing-law';
import { inForce } from '../law/rule';

/** Order 157, art. 22: why a camera record is to be cancelled. */
export const grounds = [
  'emergency_vehicle',
  'stolen_or_cloned',
  'rescue_or_avoidance',
  'handled_on_the_spot',
  'conflicting_signals',
  'unclear_record',
  'plate_misread',
  'other',
] as const;
export type Ground = (typeof grounds)[number];
export type Evidence =
  | 'duty_order'
  | 'police_report'
  | 'vehicle_photos'
  | 'whereabouts'
  | 'hospital_papers'
  | 'dashcam'
  | 'decision_paper'
  | 'photos_of_the_place'
  | 'photo_shown'
  | 'statement';

/** What helps each ground; the first is what the office asks for first. */
const evidence: Record<Ground, readonly Evidence[]> = {
  emergency_vehicle: ['duty_order', 'statement'],
  stolen_or_cloned: ['police_report', 'vehicle_photos', 'whereabouts'],
  rescue_or_avoidance: ['dashcam', 'hospital_papers', 'statement'],
  handled_on_the_spot: ['decision_paper'],
  conflicting_signals: ['photos_of_the_place', 'dashcam'],
  unclear_record: ['photo_shown', 'statement'],
  plate_misread: ['vehicle_photos', 'photo_shown'],
  other: ['statement', 'dashcam', 'photos_of_the_place'],
};
export type GroundRule = { ground: Ground; article: string; evidence: readonly Evidence[] };

/** The grounds that an objection of that day can have, in the order of the text; with what the region's own document says of them. */
export function groundRules(filedOn: Day, regionCode = '', book: LawBook = standingLaw()): GroundRule[] {
  const { value, article } = inForce(book.grounds, filedOn);
  const instrument = article.split(' ')[0]!;
  const local = localPolicy({ regionCode, on: filedOn }, book.regionPolicies).grounds ?? [];
  return value.map(({ ground, item }) => {
    const own = local.filter((one) => one.ground === ground).map((one) => one.article);
    return { ground, article: [`${instrument} ${item}`, ...own].join('；'), evidence: evidence[ground] };
  });
}

/**
 * The day by which the police at the place of the violation have to answer (Order 157, art. 5, 81: working days); provisional while a
 * notice on holidays to come may move it.
 */
export function answerDue(
  filedOn: Day,
  book: LawBook = standingLaw(),
): { by: Day; provisional: boolean; article: string } {
  const { value, article } = inForce(book.workdaysToReview, filedOn);
  const by = addWorkdays(filedOn, value);
  return { by, provisional: isProvisional(by), article };
}
