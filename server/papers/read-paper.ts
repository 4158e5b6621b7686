import type { PaperKind, PaperReading, ReadField } from '#contract/papers';
import type { Day } from '#domain/day';
import { codesOn, decisionNumberIn, type CodedNumber } from './vision/codes';
import { fieldsOf, hasNumber } from './finding/fields';
import { isPlainlyOther } from './finding/other-papers';
import { lineSearch, readPage, textRegion } from './vision/read-page';
import type { Models } from './vision/networks/models';
import { regionOf, workable } from './vision/pixels';
import { unpack } from './vision/unpack';

type Read = { paper: PaperKind; fields: ReadField[] };

/** today: in China, of whoever keeps the clock. */
export type Photo = { bytes: Uint8Array; pixelLimit: number; today: Day };

/** Reads a photographed paper. Nothing of it is kept. @throws Unreadable */
export async function readPaper(models: Models, { bytes, pixelLimit, today }: Photo): Promise<PaperReading> {
  const pixels = await workable(await unpack(bytes, pixelLimit));
  const codes = (await codesOn(pixels)).flatMap((code) => decisionNumberIn(code) ?? []);
  const first = await readPage(models, pixels, lineSearch.quick, today);
  const read: Read = { paper: first.paper, fields: await fieldsOf(models, first) };
  return withCodes(isEnough(read) ? read : better(read, await closer()), codes);

  /** Whether a closer look can change nothing: what print and code both say is sure already. */
  function isEnough(one: Read): boolean {
    if (one.paper === 'unknown') return isPlainlyOther(first.rows);
    return isClear(one) || (numberIn(one)?.value !== '' && isClear(withCodes(one, codes)));
  }

  /** Unpacks once more: to keep all of a photo meanwhile would take more memory than all else that is read from it. */
  async function closer(): Promise<Read> {
    globalThis.gc?.(); // the first look's pictures, for an unpacker may hold as much as all else
    const region = await regionOf(await unpack(bytes, pixelLimit), textRegion(first));
    const second = await readPage(models, region, lineSearch.thorough, today);
    return { paper: second.paper, fields: await fieldsOf(models, second, first.found) };
  }
}

const numberIn = ({ fields }: Read): ReadField | undefined => fields.find(({ name }) => name === 'decisionNumber');
const isClear = (read: Read): boolean => read.paper !== 'unknown' && (numberIn(read)?.state ?? 'sure') === 'sure';

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

function withCodes({ paper, fields }: Read, codes: CodedNumber[]): PaperReading {
  if (codes.length === 0 || !hasNumber(paper)) return { paper, source: 'text', fields };
  return {
    paper,
    source: 'code',
    fields: fields.map((field) => (field.name === 'decisionNumber' ? withCode(field, codes, paper) : field)),
  };
}

/** Of two looks at one paper, each field from the look that is surer of it; where both only guess, and differently, it is to be typed. */
function better(first: Read, second: Read): Read {
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
