import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  around,
  centre,
  distance,
  grown,
  height,
  part,
  smallestRectangle,
  taller,
  turned,
  width,
  type Point,
  type Quad,
} from '../../../../server/papers/vision/geometry';
import { box } from '../../../support/papers/read-rows';

const within = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const point = fc.record({ x: within(0, 2000), y: within(0, 2000) });
const tilted = ([left, top, wide, high]: [number, number, number, number], angle: number): Quad =>
  box(left, top, wide, high).map(({ x, y }) => ({
    x: x * Math.cos(angle) - y * Math.sin(angle),
    y: x * Math.sin(angle) + y * Math.cos(angle),
  })) as Quad;
/** A line of print anywhere on a photo, however the paper lies. */
const line = fc
  .tuple(fc.tuple(within(0, 1500), within(0, 1500), within(40, 900), within(8, 60)), within(-Math.PI, Math.PI))
  .map(([sides, angle]) => tilted(sides, angle));

/** How far outside of a rectangle a point lies; nothing when it is inside. */
function outside([a, b, , d]: Quad, { x, y }: Point): number {
  const along = (from: Point, to: Point) => {
    const share = ((x - from.x) * (to.x - from.x) + (y - from.y) * (to.y - from.y)) / distance(from, to);
    return Math.max(0, -share, share - distance(from, to));
  };
  return Math.max(along(a, b), along(a, d));
}
const near = (one: Point, other: Point) => expect(distance(one, other)).toBeLessThan(1e-6);

describe('the rectangle around several lines', () => {
  it('contains every corner of all of them', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        const all = around(lines);
        for (const corner of lines.flat()) expect(outside(all, corner)).toBeLessThan(1e-6);
      }),
    );
  });
  it('lies as the first one does', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        const slope = ([a, b]: Quad) => ({ x: (b.x - a.x) / distance(a, b), y: (b.y - a.y) / distance(a, b) });
        near(slope(around(lines)), slope(lines[0]!));
      }),
    );
  });
  it('of one line is that line', () => {
    fc.assert(fc.property(line, (one) => around([one]).forEach((corner, at) => near(corner, one[at]!))));
  });
});

describe('the smallest rectangle around points', () => {
  it('contains them, its long side first', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 40 }), (points) => {
        const quad = smallestRectangle(points);
        fc.pre(quad !== undefined && height(quad) > 0.01);
        for (const one of points) expect(outside(quad!, one)).toBeLessThan(1e-3);
        expect(width(quad!)).toBeGreaterThanOrEqual(height(quad!));
      }),
    );
  });
  it('is a line of print itself when the points are its corners, however it lies', () => {
    fc.assert(
      fc.property(line, (one) => {
        const quad = smallestRectangle([...one])!;
        expect(width(quad) * height(quad)).toBeCloseTo(width(one) * height(one), 3);
      }),
    );
  });
  it.each([
    [[]],
    [[{ x: 1, y: 1 }]],
    [
      [
        { x: 1, y: 1 },
        { x: 9, y: 9 },
      ],
    ],
    [
      [
        { x: 1, y: 1 },
        { x: 1, y: 1 },
        { x: 1, y: 1 },
      ],
    ],
    [
      [
        { x: 0, y: 0 },
        { x: 5, y: 0 },
        { x: 9, y: 0 },
      ],
    ],
  ])('is none around a speck or a stroke: %j', (points) => expect(smallestRectangle(points)).toBeUndefined());
});

describe('a line of print', () => {
  it('turned twice is itself, and turned once has the same place', () => {
    fc.assert(
      fc.property(line, (one) => {
        expect(turned(turned(one))).toEqual(one);
        near(centre(turned(one)), centre(one));
      }),
    );
  });
  it('has parts as long as their shares, and is its own part from start to end', () => {
    fc.assert(
      fc.property(line, within(0, 0.5), within(0.5, 1), (one, from, to) => {
        expect(width(part(one, from, to))).toBeCloseTo((to - from) * width(one), 6);
        part(one, 0, 1).forEach((corner, at) => near(corner, one[at]!));
      }),
    );
  });
  it('grows about its middle: taller above and below, and on all sides by so many pixels', () => {
    fc.assert(
      fc.property(line, within(0, 1), within(0, 20), (one, share, by) => {
        near(centre(taller(one, share)), centre(one));
        expect(height(taller(one, share))).toBeCloseTo((1 + 2 * share) * height(one), 6);
        expect(
          [width(grown(one, by)) - width(one), height(grown(one, by)) - height(one)].map((more) => more / 2),
        ).toEqual([expect.closeTo(by, 6), expect.closeTo(by, 6)]);
      }),
    );
  });
});
