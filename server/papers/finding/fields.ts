import type { FieldName, PaperKind, ReadField } from '#contract/papers';
import { parsePlate } from '#domain/cars/plate';
import { typeOf, typesOf, type PlateType } from '#domain/cars/plate-types';
import { placeOf, readSecondTime } from '../vision/second-reading';
import type { Find } from './find-values';
import { weighedByPictures } from '../judging/by-pictures';
import { judge } from '../judging/judge';
import { seenAs } from '../vision/digits/second-reader';
import type { PageReading } from '../vision/read-page';
import type { Models } from '../vision/networks/models';
import { around, height, part, taller, width } from '../vision/geometry';
import { cropOf, type Pixels } from '../vision/pixels';
import { printedFields } from './printed-fields';
import type { Row } from './rows';

const namesOn = (paper: PaperKind): readonly FieldName[] => printedFields[paper];
export const hasNumber = (paper: PaperKind): boolean => namesOn(paper).includes('decisionNumber');

/** What the paper's kind prints, as this look shows it. `before`: what an earlier look found, which may contradict. */
export async function fieldsOf(models: Models, look: PageReading, before: readonly Find[] = []): Promise<ReadField[]> {
  const { paper, rows } = look;
  const fields: ReadField[] = [];
  for (const name of namesOn(paper)) fields.push(await readField(models, look, name, before));
  if (paper === 'vehicle_licence') fields.push(plateTypeFrom(fields[0]!, rows));
  return fields.map((field) =>
    paper === 'unknown' && field.state === 'sure' ? { ...field, state: 'confirm' as const } : field,
  );
}

/** The best candidate of a name, judged by a second reading. Two different ones are never sure. */
async function readField(
  models: Models,
  { pixels, rows, found }: PageReading,
  name: FieldName,
  before: readonly Find[],
): Promise<ReadField> {
  const mine = found.filter((one) => one.name === name);
  const anchored = mine.filter((one) => one.anchored);
  const candidates = anchored.length ? anchored : mine;
  const best = name === 'decidedOn' ? candidates.at(-1) : candidates[0];
  if (!best)
    return {
      name,
      value: '',
      state: 'type',
      doubtful: [],
      ...(name === 'decisionNumber' && (await labelledLine(pixels, rows))),
    };
  const byReadings = judge(best, await readSecondTime(models, pixels, best));
  // What has to be typed anyway is not looked at again.
  const pictures = byReadings.state === 'type' ? undefined : await seenAs(models, pixels, best);
  const { state, doubtful, missingAt } = weighedByPictures(byReadings, pictures);
  const rivals = name === 'decidedOn' ? candidates : [...mine, ...before.filter((one) => one.name === name)];
  const crop = await cropOf(pixels, taller(placeOf(best, 1.2), 0.2));
  if (state === 'type') return { name, value: '', state, doubtful: [], crop };
  return {
    name,
    value: best.value,
    state: state === 'sure' && rivals.some(({ value }) => value !== best.value) ? 'confirm' : state,
    doubtful,
    crop,
    ...(missingAt !== undefined && { missingAt }),
    ...(name === 'decisionNumber' && choicesAmong(anchored)),
  };
}

/** Two numbers that the paper labels alike are for the person to choose from. */
function choicesAmong(labelled: readonly Find[]): Pick<ReadField, 'choices'> {
  const values = [...new Set(labelled.map(({ value }) => value))];
  if (values.length < 2) return {};
  return {
    choices: values.map((value) => ({ label: labelled.find((one) => one.value === value)?.label ?? '', value })),
  };
}

/** Where the number should stand, for whoever has to type it: the line that is called so, and on from there, for its end may not have been found. */
async function labelledLine(pixels: Pixels, rows: readonly Row[]): Promise<{ crop?: string }> {
  const labelled = rows.find(
    ({ text }) => /^(?:处罚)?(?:决定书)?编号/.test(text) && !/^.{0,6}(?:档案|凭证)/.test(text),
  );
  if (!labelled) return {};
  const line = around([...new Set(labelled.glyphs.map((glyph) => glyph.line.quad))]);
  return { crop: await cropOf(pixels, taller(part(line, 0, 1 + (5 * height(line)) / width(line)), 0.2)) };
}

/** A vehicle licence does not print the type of the plate; it follows from the look of the plate, and of an ordinary one from the vehicle's type (GA 24.7). */
function plateTypeFrom(plate: ReadField, rows: Row[]): ReadField {
  const parsed = parsePlate(plate.value);
  const vehicle =
    rows.map(({ text }) => /车辆类型(?:VehicleType)?[:：]?([一-鿿]{2,8})/.exec(text)?.[1] ?? '').find(Boolean) ?? '';
  const value = parsed.ok ? (typeOf(parsed.value) ?? typeFor(vehicle, typesOf(parsed.value))) : '';
  const state = value === '' ? 'type' : plate.state === 'sure' ? 'sure' : 'confirm';
  return { name: 'plateType', value, state, doubtful: [] };
}

/** By the words for the vehicle, among the types that the plate leaves; nothing where they name none of them. */
function typeFor(vehicle: string, types: readonly PlateType[]): PlateType | '' {
  const named = ofVehicle.find(([words]) => words.test(vehicle))?.[1];
  if (!named || types.includes(named)) return named ?? '';
  const [car, motorcycle] = types;
  return types.length === 2 ? (named === '07' || named === '08' ? motorcycle! : car!) : '';
}

const ofVehicle: [RegExp, PlateType][] = [
  [/三轮汽车|低速/, '13'],
  [/拖拉机/, '14'],
  [/轻便.*摩托/, '08'],
  [/摩托/, '07'],
  [/挂车/, '15'],
  [/^(?:大型|中型|重型)/, '01'],
  [/^(?:小型|微型|轻型)/, '02'],
];
