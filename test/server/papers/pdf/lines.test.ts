import { describe, expect, it } from '@jest/globals';
import { hasInk, linesOf } from '../../../../server/papers/pdf/lines';
import type { Said } from '../../../../server/papers/pdf/pieces';

/** A page of 300 by 200 points, drawn at twice their size, with a grain in every place. */
const view = { transform: [2, 0, 0, -2, 0, 400], scale: 2 };
const page = (width = 600, height = 400, light: (at: number) => number = (at) => (at % 2 ? 255 : 0)) => ({
  data: Uint8Array.from({ length: 3 * width * height }, (_, at) => light(Math.floor(at / 3))),
  width,
  height,
});
const said = (
  str: string,
  x: number,
  y: number,
  { width = 10 * str.length, transform = [10, 0, 0, 10, x, y], dir = 'ltr' } = {},
): Said => ({
  str,
  dir,
  transform,
  width,
});
const texts = (...all: Said[]): string[] => linesOf(all, view, page()).map(({ text }) => text);

describe('lines of a page’s text', () => {
  it('lie where they are drawn', () => {
    const [line] = linesOf([said('编号', 50, 100)], view, page());
    const [topLeft, , bottomRight] = line!.quad;
    expect([topLeft.x, bottomRight.x]).toEqual([100, 140]);
    expect(topLeft.y).toBeLessThan(200);
    expect(bottomRight.y).toBeGreaterThan(200);
    expect(line!.glyphs.map(({ likely, at }) => [likely, at])).toEqual([
      [1, 0.25],
      [1, 0.75],
    ]);
  });
  it('go on in another font, and not over a gap', () => {
    expect(texts(said('编号', 50, 100), said('3201', 71, 100, { width: 22 }))).toEqual(['编号3201']);
    expect(texts(said('编号', 50, 100), said('3201', 80, 100, { width: 22 }))).toEqual(['编号', '3201']);
    expect(texts(said('编号', 50, 100), said('3201', 71, 80, { width: 22 }))).toEqual(['编号', '3201']);
  });
  it('that are printed twice, to look bold, are there once', () =>
    expect(texts(said('编号', 50, 100), said('编号', 50.3, 100))).toEqual(['编号']));
  it('are none where other print lies in the same place, for one of the two is hidden', () =>
    expect(texts(said('决定书', 50, 140), said('3201', 50, 100), said('3202', 50, 100))).toEqual([]));
  it('are none where nothing is drawn', () =>
    expect(
      linesOf(
        [said('编号', 50, 100)],
        view,
        page(600, 400, () => 255),
      ),
    ).toEqual([]));
  it('leave out rules, blanks and what does not run from left to right as print does', () =>
    expect(
      texts(
        said('____', 50, 100),
        said('   ', 50, 80),
        said('1023', 50, 60, { dir: 'rtl' }),
        said('3201', 150, 140, { transform: [-10, 0, 0, 10, 150, 140] }),
        said('号', 50, 140, { width: 0 }),
      ),
    ).toEqual([]));
  it('spell radicals as the characters that they look like', () =>
    expect(texts(said('⼈民币', 50, 100))).toEqual(['人民币']));
});

describe('ink', () => {
  const place = [
    { x: 10, y: 10 },
    { x: 90, y: 10 },
    { x: 90, y: 30 },
    { x: 10, y: 30 },
  ] as const;
  it('is where something is darker than what it lies on', () => expect(hasInk(page(100, 50), [...place])).toBe(true));
  it.each([
    ['white on white', () => 255],
    ['nearly white on white', (at: number) => (at % 2 ? 255 : 230)],
    ['black on black', () => 0],
  ])('is not in %s', (_, light) => expect(hasInk(page(100, 50, light), [...place])).toBe(false));
  it('is not beside the page', () => expect(hasInk(page(8, 8), [...place])).toBe(false));
});
