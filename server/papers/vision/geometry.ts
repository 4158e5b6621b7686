/** Pixels, x to the right and y down. */
export type Point = { x: number; y: number };
/** Clockwise from where reading starts: top left, top right, bottom right, bottom left of the text. */
export type Quad = [Point, Point, Point, Point];

export const between = (a: Point, b: Point, share: number): Point => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
});
export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
export const width = ([a, b, c, d]: Quad): number => (distance(a, b) + distance(d, c)) / 2;
export const height = ([a, b, c, d]: Quad): number => (distance(a, d) + distance(b, c)) / 2;
export const centre = ([a, , c]: Quad): Point => between(a, c, 0.5);
export const turned = ([a, b, c, d]: Quad): Quad => [c, d, a, b];

/** The part of a line from one share of its length to another; below 0 or above 1 reaches past its ends. */
export const part = ([a, b, c, d]: Quad, from: number, to: number): Quad => [
  between(a, b, from),
  between(a, b, to),
  between(d, c, to),
  between(d, c, from),
];

/** Grown by a share of its height above and below. */
export const taller = ([a, b, c, d]: Quad, share: number): Quad => [
  between(a, d, -share),
  between(b, c, -share),
  between(b, c, 1 + share),
  between(a, d, 1 + share),
];

const cross = (o: Point, a: Point, b: Point): number => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);

/** Andrew's monotone chain. */
function hull(points: Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (list: Point[]) => {
    const chain: Point[] = [];
    for (const point of list) {
      while (chain.length > 1 && cross(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

/** The smallest turned rectangle around the points, its long side as the first, or undefined for a speck. */
export function smallestRectangle(points: Point[]): Quad | undefined {
  const edge = hull(points);
  if (edge.length < 3) return undefined;
  let best: { area: number; u: Point; box: [number, number, number, number] } | undefined;
  edge.forEach((from, index) => {
    const to = edge[(index + 1) % edge.length]!;
    const length = distance(from, to) || 1;
    const u = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
    const along = edge.map((p) => p.x * u.x + p.y * u.y);
    const across = edge.map((p) => p.y * u.x - p.x * u.y);
    const box: [number, number, number, number] = [
      Math.min(...along),
      Math.max(...along),
      Math.min(...across),
      Math.max(...across),
    ];
    const area = (box[1] - box[0]) * (box[3] - box[2]);
    if (!best || area < best.area) best = { area, u, box };
  });
  const { u, box } = best!;
  const [left, right, top, bottom] = box;
  const quad = rectangle(u, box);
  return right - left >= bottom - top ? quad : [quad[1], quad[2], quad[3], quad[0]];
}

/** The smallest rectangle around several lines that lies as the first one does. */
export function around(quads: readonly Quad[]): Quad {
  const [a, b] = quads[0]!;
  const length = distance(a, b) || 1;
  const u = { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
  const along = quads.flat().map((p) => p.x * u.x + p.y * u.y);
  const down = quads.flat().map((p) => p.y * u.x - p.x * u.y);
  return rectangle(u, [Math.min(...along), Math.max(...along), Math.min(...down), Math.max(...down)]);
}

/** Left, right, top and bottom in a frame whose first axis is `u`. */
function rectangle(u: Point, [left, right, top, bottom]: readonly [number, number, number, number]): Quad {
  const at = (along: number, down: number): Point => ({ x: along * u.x - down * u.y, y: along * u.y + down * u.x });
  return [at(left, top), at(right, top), at(right, bottom), at(left, bottom)];
}

/** Each side moved outwards by so many pixels. */
export function grown(quad: Quad, by: number): Quad {
  const [a, b, c, d] = quad;
  const along = by / (width(quad) || 1);
  const across = by / (height(quad) || 1);
  return taller(part([a, b, c, d], -along, 1 + along), across);
}
