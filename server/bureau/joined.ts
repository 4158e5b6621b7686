import type { BureauViolation, BureauViolations } from '#contract/bureau';
import type { Told } from '../ports';

const minuteOf = ({ occurredAt }: BureauViolation): string => new Date(occurredAt).toISOString().slice(0, 16);

/**
 * An answer given in place of a source that fell silent, beside that source's last word. The other list says less of
 * each record and lacks some (decisions made on the road): what was known stays, and only what is new is added, so that
 * a fall-back hides nothing and makes no second record of the same deed.
 */
export function joined(
  answer: Told<BureauViolations>,
  known: Told<BureauViolations> | undefined,
): Told<BureauViolations> {
  if (!answer.insteadOf || !known) return answer;
  const numbers = new Set(known.violations.map(({ recordNo }) => recordNo));
  const minutes = new Set(known.violations.map(minuteOf));
  const fresh = answer.violations.filter(
    (violation) => !numbers.has(violation.recordNo) && !minutes.has(minuteOf(violation)),
  );
  return { ...answer, vehicle: known.vehicle, violations: [...known.violations, ...fresh] };
}
