import type { FieldName, PaperReading, ReadField } from '#contract/papers';
import type { Printed } from '../papers/papers';

export const outcomes = [
  'right and accepted',
  'confirm, right',
  'confirm, wrong',
  'type',
  'WRONG AND ACCEPTED',
] as const;
export type Outcome = (typeof outcomes)[number];

/** What a person is led to by one field of one photo, with what really stands on the papers in it. */
export function outcomeOf(field: ReadField, papers: readonly Printed[]): Outcome {
  if (field.state === 'type') return 'type';
  const right = papers.some(({ truth }) => truth[field.name] === field.value);
  if (field.state === 'sure') return right ? 'right and accepted' : 'WRONG AND ACCEPTED';
  return right ? 'confirm, right' : 'confirm, wrong';
}

export const numberOf = ({ fields }: PaperReading): ReadField | undefined =>
  fields.find(({ name }) => name === 'decisionNumber');

/** The field that the photo was taken for: the decision number of a letter; null where the papers have none and none was read. */
export function numberOutcome(reading: PaperReading, papers: readonly Printed[]): Outcome | null {
  const read = numberOf(reading);
  const printed = papers.some(({ truth }) => truth.decisionNumber);
  if (!read) return printed ? 'type' : null;
  return !printed && read.state === 'type' ? null : outcomeOf(read, papers);
}

/**
 * A number to compare that is wrong: are all its wrong digits among the marked ones? Of one digit too few, is the gap marked where it
 * is missing, or the last digit where that is the end? Any other length cannot be marked.
 */
export function everyWrongDigitIsMarked(reading: PaperReading, papers: readonly Printed[]): boolean {
  const { value, doubtful, missingAt } = numberOf(reading)!;
  return papers.some(({ truth: { decisionNumber: truth } }) => {
    if (truth === undefined) return false;
    if (missingAt !== undefined && value.length === truth.length - 1)
      return value.slice(0, missingAt) + truth[missingAt] + value.slice(missingAt) === truth;
    if (value === truth.slice(0, -1)) return doubtful.includes(value.length - 1);
    return (
      value.length === truth.length && [...truth].every((digit, at) => digit === value[at] || doubtful.includes(at))
    );
  });
}

/** Every other field that some paper in the photo has. */
export const otherFields = (
  reading: PaperReading,
  papers: readonly Printed[],
): { name: FieldName; outcome: Outcome }[] =>
  reading.fields
    .filter(
      ({ name, state }) => name !== 'decisionNumber' && (state === 'sure' || papers.some(({ truth }) => truth[name])),
    )
    .map((field) => ({ name: field.name, outcome: outcomeOf(field, papers) }));
