import type { Chance } from '../chance';
import type { Paper } from '../papers/papers';
import type { Grade } from './hardness';
import { hardness } from './hardness';
import { mapped, multiply, scaled, seenFrom, shifted, turned, type Matrix, type Point } from './matrix';

export type Placed = { width: number; height: number; sheets: { paper: Paper; toPhoto: Matrix }[]; anyWay: string };
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

export const cornersOf = ({ width, height }: Paper): Point[] => [
  [0, 0],
  [width, 0],
  [width, height],
  [0, height],
];

/** Papers on a table in millimetres: the second beside the first, not always the same way round, sometimes on its edge. */
function onTable(chance: Chance, papers: readonly Paper[]): { paper: Paper; toTable: Matrix; angle: number }[] {
  let edge = 0;
  return papers.map((paper, at) => {
    const angle = at === 0 ? 0 : radians(chance.between(-7, 7) + (chance.odds(0.15) ? 90 : 0));
    const unit = paper.unitsPerMm ?? 5;
    const across = (Math.abs(paper.width * Math.cos(angle)) + Math.abs(paper.height * Math.sin(angle))) / unit;
    const gap = at === 0 ? 0 : chance.between(-0.05 * across, 12);
    const x = edge + gap + across / 2;
    edge = x + across / 2;
    const y = at === 0 ? 0 : chance.between(-25, 25);
    return {
      paper,
      angle,
      toTable: multiply(
        multiply(shifted(x, y), turned(angle)),
        multiply(scaled(1 / unit), shifted(-paper.width / 2, -paper.height / 2)),
      ),
    };
  });
}

function bounds(points: readonly Point[]) {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

/** The camera over the papers, and a frame around what it sees. */
export function place(
  chance: Chance,
  papers: readonly Paper[],
  grade: Grade,
  { longSide, scan }: { longSide: number; scan: boolean },
): Placed {
  const hard = hardness[grade];
  const anyWay = chance.weighed(hard.ways.map((one) => [one[0], one[1]] as const));
  const turn =
    chance.between(-hard.tilt, hard.tilt) +
    (anyWay === 'quarter' ? chance.one([90, 180, 270]) : anyWay === 'any' ? chance.between(0, 360) : 0);
  const table = onTable(chance, papers);
  const middle = bounds(table.flatMap(({ paper, toTable }) => cornersOf(paper).map(([x, y]) => mapped(toTable, x, y))));
  const diagonal = Math.hypot(middle.width, middle.height);
  const lean = scan ? 0 : radians(hard.lean);
  const camera = multiply(
    seenFrom(diagonal * chance.between(1.3, 2.3), chance.between(-lean, lean), chance.between(-lean, lean) * 0.7),
    turned(radians(scan ? turn / 2 : turn)),
  );
  const seen = table.map(({ paper, toTable }) => ({
    paper,
    toPhoto: multiply(
      multiply(camera, shifted(-middle.left - middle.width / 2, -middle.top - middle.height / 2)),
      toTable,
    ),
  }));
  const box = bounds(seen.flatMap(({ paper, toPhoto }) => cornersOf(paper).map(([x, y]) => mapped(toPhoto, x, y))));
  const lying = box.width > box.height !== (grade > 2 && !scan && chance.odds(0.08));
  const aspect =
    scan || chance.odds(0.3)
      ? Math.min(box.width, box.height) / Math.max(box.width, box.height)
      : chance.one([3 / 4, 3 / 4, 9 / 16]);
  const short = Math.round(longSide * Math.max(0.4, aspect));
  const [width, height] = lying ? [longSide, short] : [short, longSide];
  const fill = scan ? chance.between(0.98, 1) : chance.between(grade > 2 ? 0.78 : 0.85, grade > 2 ? 1.02 : 0.98);
  const zoom = fill * Math.min(width / box.width, height / box.height);
  const [spareX, spareY] = [width - box.width * zoom, height - box.height * zoom];
  const at = shifted(spareX * chance.between(0.2, 0.8), spareY * chance.between(0.2, 0.8));
  const framed = multiply(at, multiply(scaled(zoom), shifted(-box.left, -box.top)));
  return {
    width,
    height,
    anyWay,
    sheets: seen.map(({ paper, toPhoto }) => ({ paper, toPhoto: multiply(framed, toPhoto) })),
  };
}

/** The same frame, held so that the number runs out of it. */
export function cutOff(chance: Chance, { sheets, width, height, anyWay }: Placed): Placed {
  const digits = sheets[0]?.paper.digits ?? [];
  const [first, last, cut] = [digits[0], digits.at(-1), digits[chance.whole(3, Math.max(3, digits.length - 2))]];
  if (!first || !last || !cut) return { sheets, width, height, anyWay };
  const { toPhoto } = sheets[0]!;
  const [[x1, y1], [x2, y2], [x, y]] = [first, last, cut].map((box) =>
    mapped(toPhoto, box.x + box.width / 2, box.y + box.height / 2),
  ) as [Point, Point, Point];
  const move =
    Math.abs(x2 - x1) > Math.abs(y2 - y1)
      ? shifted(x2 > x1 ? width - x : -x, 0)
      : shifted(0, y2 > y1 ? height - y : -y);
  return {
    width,
    height,
    anyWay,
    sheets: sheets.map((sheet) => ({ ...sheet, toPhoto: multiply(move, sheet.toPhoto) })),
  };
}
