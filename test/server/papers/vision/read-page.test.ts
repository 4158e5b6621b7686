import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Quad } from '../../../../server/papers/vision/geometry';
import { textRegion, type PageReading } from '../../../../server/papers/vision/read-page';
import { box } from '../../../support/papers/read-rows';

const seen = (quads: Quad[]): PageReading => ({
  pixels: { data: new Uint8Array(), width: 1000, height: 800 },
  quads,
  rows: [],
  paper: 'unknown',
  found: [],
});

describe('the place of a closer look', () => {
  const places = fc.tuple(
    fc.integer({ min: 0, max: 800 }),
    fc.integer({ min: 0, max: 700 }),
    fc.integer({ min: 20, max: 200 }),
  );
  it('holds all of the text, and stays on the photo', () => {
    fc.assert(
      fc.property(fc.array(places, { minLength: 6, maxLength: 20 }), (all) => {
        const { left, top, width, height } = textRegion(seen(all.map(([x, y, wide]) => box(x, y, wide, 20))));
        for (const [x, y, wide] of all) {
          expect(left * 1000).toBeLessThanOrEqual(x);
          expect(top * 800).toBeLessThanOrEqual(y);
          expect((left + width) * 1000).toBeGreaterThanOrEqual(x + wide - 1e-9);
          expect((top + height) * 800).toBeGreaterThanOrEqual(y + 20 - 1e-9);
        }
        for (const share of [left, top, width, height, left + width, top + height])
          expect(share >= 0 && share <= 1 + 1e-9).toBe(true);
      }),
    );
  });
  it('is the whole photo where hardly any text was found', () =>
    expect(textRegion(seen([box(100, 100, 300, 20)]))).toEqual({ left: 0, top: 0, width: 1, height: 1 }));
  it('is the whole photo where none was found', () =>
    expect(textRegion(seen([]))).toEqual({ left: 0, top: 0, width: 1, height: 1 }));
});
