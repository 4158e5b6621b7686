import type { BureauViolation, BureauViolations } from '#contract/bureau';
import { sameText } from '#domain/input/same-text';
import type { Told } from '../../ports';

const minuteOf = ({ occurredAt }: BureauViolation): number => Math.floor(Date.parse(occurredAt) / 60_000);

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
  return { ...answer, vehicle: known.vehicle, violations: [...known.violations, ...fresh(answer, known)] };
}

/** Each known record stands for one line: that of its number, else the likest of its minute. Two acts of one minute stay two. */
function fresh(answer: BureauViolations, known: BureauViolations): BureauViolation[] {
  const numbers = new Set(answer.violations.map(({ recordNo }) => recordNo));
  const numbered = new Set(known.violations.map(({ recordNo }) => recordNo));
  let left = answer.violations.filter(({ recordNo }) => !numbered.has(recordNo));
  for (const one of known.violations.filter(({ recordNo }) => !numbers.has(recordNo))) {
    const [likest] = left
      .filter((line) => minuteOf(line) === minuteOf(one))
      .sort((a, b) => likeness(b, one) - likeness(a, one));
    left = left.filter((line) => line !== likest);
  }
  return left;
}

const likeness = (line: BureauViolation, one: BureauViolation): number =>
  Number(line.code !== '' && line.code === one.code) +
  Number(sameText(line.offence) === sameText(one.offence)) +
  Number(sameText(line.place) === sameText(one.place));
