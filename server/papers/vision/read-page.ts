import type { PaperKind } from '#contract/papers';
import type { Day } from '#domain/days/day';
import { detectLines } from './detect-lines';
import { findAll, type Find } from '../finding/find-values';
import { height, width, type Quad } from './geometry';
import type { Models } from './networks/models';
import { paperKind } from '../finding/paper-kinds';
import type { Pixels, Region } from './pixels';
import { recognise } from './recognise';
import { rowFrom, rowsOf, type Row } from '../finding/rows';
import { numbersInText } from '../finding/running-text';
import { upright } from './upright';

/** All that one look at a picture shows. */
export type PageReading = { pixels: Pixels; quads: Quad[]; rows: Row[]; paper: PaperKind; found: Find[] };

/** How many pixels the search for lines may take: quick at first, and thorough where that was not enough. */
export const lineSearch = { quick: 560_000, thorough: 1_100_000 };

/** today: no paper was decided on a later day. */
export async function readPage(models: Models, pixels: Pixels, most: number, today: Day): Promise<PageReading> {
  const quads = await upright(models, pixels, await detectLines(models, pixels, most));
  return { pixels, quads, ...whatIsFound(await readRows(models, pixels, quads), today) };
}

/** The kind of paper and what stands on it, by its rows. */
export function whatIsFound(rows: Row[], today: Day): Pick<PageReading, 'rows' | 'paper' | 'found'> {
  const paper = paperKind(rows.flatMap(textsOf));
  const found = paper === 'unknown' ? [...findAll(rows).filter(isOfADecision), ...numbersInText(rows)] : findAll(rows);
  return { rows, paper, found: found.filter((one) => isPast(one, today)) };
}

/** A row, and each line of it where it has several: a title may have a number beside it. */
function textsOf({ text, glyphs }: Row): string[] {
  const lines = [...new Set(glyphs.map(({ line }) => line))];
  return lines.length < 2
    ? [text]
    : [text, ...lines.map((line) => textOf(glyphs.filter((glyph) => glyph.line === line)))];
}
const textOf = (glyphs: Row['glyphs']): string => glyphs.map(({ text }) => text).join('');

/** Everything that can be a line of such a paper, from the top; specks and ornaments are left out. */
async function readRows(models: Models, pixels: Pixels, quads: Quad[]): Promise<Row[]> {
  const legible = quads.filter((quad) => width(quad) > 1.2 * height(quad) && height(quad) > 8).slice(0, 60);
  const rows: Row[] = [];
  for (const row of rowsOf(legible)) {
    const lines = [];
    for (const quad of row) lines.push(await recognise(models, pixels, quad));
    rows.push(rowFrom(lines));
  }
  return rows;
}

const isPast = ({ name, value }: Find, today: Day): boolean => name !== 'decidedOn' || value <= today;

/** On a paper of no known kind a number is a decision's only where it is called so: receipts and waybills have numbers too. */
const isOfADecision = ({ name, row, from }: Find): boolean =>
  name !== 'decisionNumber' || /决定书|处罚/.test(row.text.slice(0, from));

/** Where the text stands, with a quarter more on every side, for a closer look; the whole picture where there was hardly any. */
export function textRegion({ pixels, quads }: PageReading): Region {
  const points = quads.flat();
  const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))];
  const [w, h] = [right - left, bottom - top];
  if (quads.length < 6) return { left: 0, top: 0, width: 1, height: 1 };
  const share = (from: number, to: number, side: number): [number, number] => {
    const start = Math.max(0, from) / side;
    return [start, Math.min(1, to / side) - start];
  };
  const [x, across] = share(left - w / 4, right + w / 4, pixels.width);
  const [y, down] = share(top - h / 4, bottom + h / 4, pixels.height);
  return { left: x, top: y, width: across, height: down };
}
