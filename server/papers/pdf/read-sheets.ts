import type { Day } from '#domain/days/day';
import { rowFrom, rowsOf } from '../finding/rows';
import type { Quad } from '../vision/geometry';
import type { Pixels } from '../vision/pixels';
import { whatIsFound, type PageReading } from '../vision/read-page';
import type { Line } from '../vision/recognise';
import type { Sheet } from './sheets';

/** Pages one under the other, as one paper: a number on the second contradicts one on the first. */
export function readSheets(sheets: readonly Sheet[], today: Day): PageReading {
  const width = Math.max(...sheets.map(({ drawn }) => drawn.width));
  const height = sheets.reduce((sum, { drawn }) => sum + drawn.height, 0);
  const pixels: Pixels = { data: new Uint8Array(3 * width * height).fill(255), width, height };
  let top = 0;
  const pages = sheets.map(({ drawn, lines }) => {
    lay(drawn, pixels, top);
    const placed = lines.map((line) => lowered(line, top));
    top += drawn.height;
    return placed;
  });
  return { pixels, quads: pages.flat().map(({ quad }) => quad), ...whatIsFound(pages.flatMap(inRows), today) };
}

function lay({ data, width, height }: Pixels, on: Pixels, top: number): void {
  for (let y = 0; y < height; y += 1)
    on.data.set(data.subarray(3 * y * width, 3 * (y + 1) * width), 3 * (y + top) * on.width);
}

const lowered = (line: Line, by: number): Line => ({
  ...line,
  quad: line.quad.map(({ x, y }) => ({ x, y: y + by })) as Quad,
});

const inRows = (lines: readonly Line[]): PageReading['rows'] =>
  rowsOf(lines.map(({ quad }) => quad)).map((row) =>
    rowFrom(row.map((quad) => lines.find((line) => line.quad === quad)!)),
  );
