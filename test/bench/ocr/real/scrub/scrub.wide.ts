import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { marginOf, scrubbed } from '../../../../../bench/ocr/real/scrub/scrub';
import { frameOf, outside } from '../../../../../bench/ocr/real/set/boxes';
import type { Quad } from '../../../../../server/papers/vision/geometry';
import type { Pixels } from '../../../../../server/papers/vision/pixels';
import { box as quadOf } from '../../../../support/papers/read-rows';

const size = { width: 800, height: 600 };
const mark = { x: 10, y: 20, width: 40, height: 8, turn: 3 };
const lines: Quad[] = [quadOf(80, 120, 320, 48), quadOf(80, 300, 400, 40)];
/** The same bytes each time: what differs between two photos then comes from the photos alone. */
const sameBytes = (count: number): Uint8Array => new Uint8Array(count).fill(127);

async function drawn(inside: string): Promise<Pixels> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="100%" height="100%" fill="#f4f2ee"/><g font-family="Noto Sans SC" font-size="32">${inside}</g></svg>`;
  const { data } = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, ...size };
}
const letter = (name: string, face: string): string =>
  `<text x="90" y="155">1101041000001234</text><text x="90" y="330">${name}</text><g transform="translate(600 400)">${face}</g>`;
const smiling =
  '<circle r="60" fill="#c99"/><circle cx="-20" cy="-15" r="8"/><circle cx="20" cy="-15" r="8"/><path d="M-25 20q25 25 50 0" stroke="#400" fill="none" stroke-width="6"/>';
const another =
  '<circle r="60" fill="#c99"/><rect x="-35" y="-22" width="70" height="14"/><path d="M-25 34q25 -25 50 0" stroke="#400" fill="none" stroke-width="6"/>';

/** The largest step between two pictures, in the mark and well outside of it. */
function apart(one: Pixels, other: Pixels): { within: number; without: number } {
  const frame = frameOf(mark, one);
  const most = { within: 0, without: 0 };
  for (let pixel = 0; pixel < one.width * one.height; pixel += 1) {
    const away = outside(frame, (pixel % one.width) + 0.5, Math.floor(pixel / one.width) + 0.5);
    const step = Math.max(...[0, 1, 2].map((at) => Math.abs(one.data[pixel * 3 + at]! - other.data[pixel * 3 + at]!)));
    if (away === 0) most.within = Math.max(most.within, step);
    else if (away > marginOf(mark, one)) most.without = Math.max(most.without, step);
  }
  return most;
}

describe('a scrubbed photo', () => {
  it('is the same whoever’s name and face stood outside the marks: nothing of them is there to be undone', async () => {
    const [one, other] = [
      await drawn(letter('被处罚人：王小明', smiling)),
      await drawn(letter('被处罚人：李大海', another)),
    ];
    expect(apart(one, other).without).toBeGreaterThan(150);
    const [first, second] = [
      await scrubbed(one, lines, [mark], sameBytes),
      await scrubbed(other, lines, [mark], sameBytes),
    ];
    // The steps in which colours are told, where the two happen to lie on either side of one.
    expect(apart(first, second).without).toBeLessThanOrEqual(32);
    const faces = (photo: Pixels) =>
      sharp(photo.data, { raw: { ...size, channels: 3 } })
        .extract({ left: 530, top: 330, width: 140, height: 140 })
        .raw()
        .toBuffer();
    const [a, b] = [await faces(first), await faces(second)];
    expect(Math.max(...a.map((value, at) => Math.abs(value - b[at]!)))).toBeLessThanOrEqual(8);
  });
  it('is as it was photographed in its marks', async () => {
    const photo = await drawn(letter('王小明', smiling));
    const made = await scrubbed(photo, lines, [mark], randomBytes);
    expect(apart(photo, made).within).toBe(0);
    expect(apart(photo, made).without).toBeGreaterThan(100);
  });
  it('has print where lines stood, so that there is something to search through', async () => {
    const made = await scrubbed(await drawn(letter('王小明', smiling)), lines, [mark], randomBytes);
    const greys = await sharp(made.data, { raw: { ...size, channels: 3 } })
      .extract({ left: 80, top: 300, width: 400, height: 40 })
      .greyscale()
      .raw()
      .toBuffer();
    expect(Math.max(...greys) - Math.min(...greys)).toBeGreaterThan(80);
  });
  it('is another each time: chance that can be drawn again could be taken off', async () => {
    const photo = await drawn(letter('王小明', smiling));
    const [once, again] = [
      await scrubbed(photo, lines, [mark], randomBytes),
      await scrubbed(photo, lines, [mark], randomBytes),
    ];
    expect(apart(once, again).without).toBeGreaterThan(100);
  });
});
