import type { CarViolations } from '#contract/violations';
import { dayOf } from '#domain/days/day';
import { inForce } from '#domain/law/rule';
import { standingLaw } from '#domain/law/standing-law';
import type { ViolationInContext } from './violation-view';

/** Order 157, art. 54: with so many camera records that nobody handled, a decision may follow without the driver. */
export function withoutDriver(seen: readonly ViolationInContext[], now: Date): CarViolations['withoutDriver'] {
  const { value, article } = inForce(standingLaw().withoutDriver, dayOf(now));
  const records = seen.filter(
    ({ violation: { kind, paper, status } }) => kind === 'camera' && paper === 'record' && status === 'unhandled',
  ).length;
  return records < value.records ? null : { records, daysToCome: value.daysToCome, article };
}
