import type { PaperKind, PaperReading, ReadField } from '#contract/papers';
import { hasNumber } from '../finding/fields';
import type { CodedNumber } from '../vision/codes';

/** What one look at a paper shows. */
export type Read = { paper: PaperKind; fields: ReadField[] };

export const numberIn = ({ fields }: Read): ReadField | undefined =>
  fields.find(({ name }) => name === 'decisionNumber');
export const isClear = (read: Read): boolean =>
  read.paper !== 'unknown' && (numberIn(read)?.state ?? 'sure') === 'sure';

const states = ['type', 'confirm', 'sure'] as const;
const clearer = (a: ReadField, b: ReadField | undefined): ReadField =>
  b && states.indexOf(b.state) > states.indexOf(a.state) ? b : a;

/** Without what only holds of the value that was read. */
const plain = ({ name, value, state, crop }: ReadField): ReadField => ({
  name,
  value,
  state,
  doubtful: [],
  ...(crop && { crop }),
});

export function withCodes({ paper, fields }: Read, codes: CodedNumber[]): PaperReading {
  if (codes.length === 0 || !hasNumber(paper)) return { paper, source: 'text', fields };
  return {
    paper,
    source: 'code',
    fields: fields.map((field) => (field.name === 'decisionNumber' ? withCode(field, codes, paper) : field)),
  };
}

/** Of two looks at one paper, each field from the look that is surer of it; where both only guess, and differently, it is to be typed. */
export function better(first: Read, second: Read): Read {
  if (second.paper === 'unknown') return first;
  if (first.paper === 'unknown') return second;
  const fields = first.fields.map((field): ReadField => {
    const other = second.paper === first.paper ? second.fields.find(({ name }) => name === field.name) : undefined;
    const apart = other?.state === 'confirm' && field.state === 'confirm' && other.value !== field.value;
    return apart ? { ...plain(field), value: '', state: 'type' } : clearer(field, other);
  });
  return { paper: first.paper, fields };
}

/**
 * A code on a decision letter. It may hold another's digits (a camera record's, a pay code's), so what is sure of it is what the
 * print says too, or what an address calls the decision's number and the print does not contradict.
 */
function withCode(printed: ReadField, codes: CodedNumber[], paper: PaperKind): ReadField {
  const [{ number, named }] = codes as [CodedNumber];
  const agrees = printed.value !== '' && number.startsWith(printed.value.slice(0, 15));
  const contradicted = codes.some((code) => code.number !== number) || (printed.value !== '' && !agrees);
  if (contradicted) return { ...printed, state: printed.value ? 'confirm' : 'type' };
  const sure = paper !== 'unknown' && number.length === 16 && (agrees || named);
  return { ...plain(printed), value: number, state: sure ? 'sure' : 'confirm' };
}
