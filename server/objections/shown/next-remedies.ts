import type { NextRemedies } from '#contract/objections';
import { dayOf } from '#domain/days/day';
import { inForce } from '#domain/law/rule';
import { standingLaw } from '#domain/law/standing-law';
import { governmentsOf } from '#domain/objections/remedies';
import { decisionView } from '../../decisions/decision-view';
import { governmentName } from '../../decisions/government-name';
import type { Source } from '#contract/common';
import { handlingView, type ViolationInContext } from '../../violations/violation-view';

/**
 * What is left after an objection that was not upheld. Against the decision, where there is one; before it there is nothing to attack
 * yet: the record can be handled, and the days to ask for reconsideration begin with its decision.
 */
export function nextRemedies(seen: ViolationInContext, source: Source): NextRemedies {
  const { violation, now } = seen;
  const today = dayOf(now);
  const book = standingLaw();
  const days = inForce(book.daysToReconsider, today);
  const decision =
    violation.decision &&
    decisionView({
      decision: violation.decision,
      paymentStatus: seen.paymentStatus,
      source,
      ofMyCar: true,
      now,
      ...(seen.due && { due: seen.due }),
    });
  const { reconsideration, court } = decision?.remedies ?? {};
  const knownDays = decision?.serviceKnown ?? false;
  return {
    decisionNumber: decision?.number ?? null,
    governments:
      reconsideration?.governments ??
      governmentsOf(violation.regionCode).flatMap(({ regionCode }) => governmentName(regionCode, today) ?? []),
    reconsiderBy: (knownDays && reconsideration?.bySafe) || null,
    daysToReconsider: days.value,
    sueBy: (knownDays && court?.bySafe) || null,
    daysAfterReconsideration: inForce(book.daysToSueAfterwards, today).value,
    handleBy: handlingView(violation)?.bySafe ?? null,
    articles: reconsideration && court ? [reconsideration.article, court.article] : [days.article],
  };
}
