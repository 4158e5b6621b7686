import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Quad } from '../../../../server/papers/vision/geometry';
import { joined, rowFrom, rowsOf } from '../../../../server/papers/finding/rows';
import { box, lineOf, rowOf } from '../../../support/papers/read-rows';

/** Three rows of a form: a title, two columns, and two columns. */
const sheet: Quad[][] = [
  [box(300, 0, 400, 40)],
  [box(50, 80, 300, 30), box(500, 82, 300, 30)],
  [box(50, 130, 300, 30), box(500, 128, 300, 30)],
];
const tilted = (quad: Quad, angle: number) =>
  quad.map(({ x, y }) => ({
    x: x * Math.cos(angle) - y * Math.sin(angle),
    y: x * Math.sin(angle) + y * Math.cos(angle),
  })) as Quad;

describe('lines of a paper', () => {
  it('are put in reading order, whatever order they were found in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(sheet.flat(), { minLength: 5 }), (found) => expect(rowsOf(found)).toEqual(sheet)),
    );
  });
  it('stay in their rows however the paper lies', () => {
    fc.assert(
      fc.property(fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }), (angle) => {
        const turned = sheet.map((row) => row.map((quad) => tilted(quad, angle)));
        expect(rowsOf(turned.flat())).toEqual(turned);
      }),
    );
  });
  it('that stand under each other are rows of their own', () =>
    expect(rowsOf([box(0, 0, 300, 30), box(0, 32, 300, 30)])).toHaveLength(2));
  it('are none on an empty sheet', () => expect(rowsOf([])).toEqual([]));
});

describe('a row', () => {
  it.each([
    ['决定书编号：１１０１', '决定书编号:1101'],
    ['京Ａ·12345', '京A·12345'],
    ['￥200．00', '¥200.00'],
    ['（贰佰元）', '(贰佰元)'],
    ['编号 1101 0410', '编号11010410'],
  ])('of %s reads %s', (print, text) => expect(rowOf(print).text).toBe(text));
  it('has one character for each glyph, whatever the network reads', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (print) => {
        const { text, glyphs } = rowOf(print);
        expect([...text]).toEqual(glyphs.map((glyph) => glyph.text));
        expect(text.length).toBe(glyphs.length);
      }),
    );
  });
  it('knows of each glyph on which line it stands, and where', () => {
    const [left, right] = [lineOf('编号：'), lineOf('1101')];
    const { text, glyphs } = rowFrom([left!, right!]);
    expect(text).toBe('编号:1101');
    expect(glyphs.map(({ line }) => line)).toEqual([left, left, left, right, right, right, right]);
    expect(glyphs.at(-1)!.at).toBe(right!.glyphs.at(-1)!.at);
  });
  it('joined to the next has the text and the glyphs of both', () => {
    const [a, b] = [rowOf('罚款20'), rowOf('0元')];
    expect(joined(a!, b!)).toEqual({ text: '罚款200元', glyphs: [...a!.glyphs, ...b!.glyphs] });
  });
});
