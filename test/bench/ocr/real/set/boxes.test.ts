import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boxOf, frameOf, outside, reach } from '../../../../../bench/ocr/real/set/boxes';
import type { Quad } from '../../../../../server/papers/vision/geometry';

const size = { width: 2000, height: 1500 };
/** A line of print somewhere on the photo, turned in any way. */
const lines = fc
  .record({
    x: fc.integer({ min: 500, max: 1500 }),
    y: fc.integer({ min: 500, max: 1000 }),
    across: fc.integer({ min: 20, max: 200 }),
    down: fc.integer({ min: 5, max: 40 }),
    turn: fc.integer({ min: -179, max: 180 }),
  })
  .map(({ x, y, across, down, turn }): Quad => {
    const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
    const at = (u: number, v: number) => ({ x: x + u * cos - v * sin, y: y + u * sin + v * cos });
    return [at(-across, -down), at(across, -down), at(across, down), at(-across, down)];
  });

describe('a box on a photo', () => {
  it('holds the line that it was made around, whichever way it is turned, and reaches no further', () =>
    fc.assert(
      fc.property(lines, (line) => {
        const frame = frameOf(boxOf(line, size), size);
        const { left, right, top, bottom } = reach(frame, 2, size);
        for (const { x, y } of line) {
          expect(outside(frame, x, y)).toBeLessThan(1);
          expect(x >= left && x <= right && y >= top && y <= bottom).toBe(true);
        }
        const [a, b] = line;
        expect(outside(frame, 2 * a.x - b.x, 2 * a.y - b.y)).toBeGreaterThan(30);
      }),
    ));
});
