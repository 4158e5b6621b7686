import type { FieldName, PaperKind, PaperReading, ReadField } from '#contract/tickets';
import { parsePlate } from '#domain/plate';
import { placeOf, readAgain } from './again';
import { codesOn, decisionNumberIn } from './codes';
import { detectLines } from './detecting';
import { findAll, type Find } from './finding';
import { judge } from './judging';
import type { Models } from './models';
import { cannotBePaidByNumber, paperKind } from './paper-kinds';
import { cropOf, pixelsOf, type Pixels } from './pixels';
import { recognise, upright } from './recognising';
import { rowFrom, rowsOf, type Row } from './rows';
import { height, width } from './geometry';

const ofDecision: FieldName[] = ['decisionNumber', 'plate', 'amountFen', 'decidedOn'];
const wanted: Record<PaperKind, FieldName[]> = {
  simplified_decision: ofDecision, general_decision: ofDecision, unknown: ['decisionNumber', 'plate'],
  parking_notice: ['plate', 'decidedOn'], compulsory_measure: ['plate', 'decidedOn'],
  vehicle_licence: ['plate', 'vin', 'engineNumber', 'owner'], driving_licence: ['licenceNumber', 'fileNumber'],
};

/** Reads a photographed paper. Nothing of it is kept. @throws Unreadable */
export async function readPaper(models: Models, bytes: Uint8Array, pixelLimit: number): Promise<PaperReading> {
  const pixels = await pixelsOf(bytes, pixelLimit);
  const numbers = (await codesOn(pixels)).flatMap((code) => decisionNumberIn(code) ?? []);
  const rows = await readRows(models, pixels);
  const paper = paperKind(rows.map(({ text }) => text));
  const found = findAll(rows).filter((one) => paper !== 'unknown' || isOfADecision(one));
  const fields: ReadField[] = [];
  for (const name of wanted[paper]) fields.push(await readField(models, pixels, name, found));
  if (paper === 'vehicle_licence') fields.push(plateTypeFrom(fields[0]!, rows));
  const own = fields.map((field) => (paper === 'unknown' && field.state === 'sure' ? { ...field, state: 'confirm' as const } : field));
  const [coded] = numbers;
  if (coded === undefined || cannotBePaidByNumber(paper) || !wanted[paper].includes('decisionNumber')) return { paper, source: 'text', fields: own };
  return { paper, source: 'code', fields: own.map((field) => (field.name === 'decisionNumber' ? withCode(field, numbers, paper) : field)) };
}

/** On a paper of no known kind a number is a decision's only where it is called so: receipts and waybills have numbers too. */
const isOfADecision = ({ name, row, from }: Find): boolean => name !== 'decisionNumber' || /决定书|处罚/.test(row.text.slice(0, from));

/** A code on a decision letter that print does not contradict; on an unknown paper it may number anything. */
function withCode(printed: ReadField, numbers: string[], paper: PaperKind): ReadField {
  const [value] = numbers;
  const contradicted = new Set(numbers).size > 1 || (printed.value !== '' && !value!.startsWith(printed.value.slice(0, 15)));
  if (contradicted) return { ...printed, state: printed.value ? 'confirm' : 'type' };
  return { ...printed, value: value!, state: paper === 'unknown' || value!.length < 16 ? 'confirm' : 'sure', doubtful: [] };
}

/** Everything that can be a line of such a paper, from the top; specks and ornaments are left out. */
async function readRows(models: Models, pixels: Pixels): Promise<Row[]> {
  const quads = await upright(models, pixels, await detectLines(models, pixels));
  const legible = quads.filter((quad) => width(quad) > 1.2 * height(quad) && height(quad) > 8).slice(0, 60);
  const rows: Row[] = [];
  for (const row of rowsOf(legible)) {
    const lines = [];
    for (const quad of row) lines.push(await recognise(models, pixels, quad));
    rows.push(rowFrom(lines));
  }
  return rows;
}

/** The best candidate of a name, judged by a second reading. Two different ones are never sure. */
async function readField(models: Models, pixels: Pixels, name: FieldName, found: Find[]): Promise<ReadField> {
  const mine = found.filter((one) => one.name === name);
  const anchored = mine.filter((one) => one.anchored);
  const candidates = anchored.length ? anchored : mine;
  const best = name === 'decidedOn' ? candidates.at(-1) : candidates[0];
  if (!best) return { name, value: '', state: 'type', doubtful: [] };
  const { state, doubtful } = judge(best, await readAgain(models, pixels, best));
  const rivals = new Set((name === 'decidedOn' ? candidates : mine).map(({ value }) => value)).size > 1;
  const crop = await cropOf(pixels, placeOf(best, 1.2));
  if (state === 'type') return { name, value: '', state, doubtful: [], crop };
  return { name, value: best.value, state: state === 'sure' && rivals ? 'confirm' : state, doubtful, crop };
}

/** A vehicle licence does not print the type of the plate; it follows from the plate and from the vehicle's (GA 24.7). */
function plateTypeFrom(plate: ReadField, rows: Row[]): ReadField {
  const parsed = parsePlate(plate.value);
  const kind = parsed.ok ? parsed.value.kind : undefined;
  const vehicle = rows.map(({ text }) => /车辆类型(?:VehicleType)?[:：]?([一-鿿]{2,8})/.exec(text)?.[1] ?? '').find(Boolean) ?? '';
  const value = kind === 'new_energy_small' ? '52' : kind === 'new_energy_large' ? '51'
    : /摩托/.test(vehicle) ? '07' : /挂车/.test(vehicle) ? '15' : /^(?:大型|中型|重型)/.test(vehicle) ? '01' : /^(?:小型|微型|轻型)/.test(vehicle) ? '02' : '';
  const state = value === '' ? 'type' : plate.state === 'sure' ? 'sure' : 'confirm';
  return { name: 'plateType', value, state, doubtful: [] };
}
