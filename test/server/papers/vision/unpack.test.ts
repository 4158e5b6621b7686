import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { Unreadable, unreadable } from '../../../../server/papers/unreadable';
import { unpack } from '../../../../server/papers/vision/unpack';
import { mostHeld, unpackingCost } from '../../../../server/papers/vision/unpacking-cost';
import { inSeveralScans } from '../../../support/papers/jpeg-scans';

const limit = 40_000_000;
const sheet = (width = 300, height = width) => sharp({ create: { width, height, channels: 3, background: '#fff' } });
const cost = async (bytes: Uint8Array) => unpackingCost(bytes, await sharp(bytes).metadata());

describe('a photo', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('whose camera lay as orientation %i says is set upright', async (orientation) => {
    const colours = Buffer.from(Array.from({ length: 64 * 48 * 3 }, (_, at) => (at * 7 + (at >> 6)) % 256));
    const png = await sharp(colours, { raw: { width: 64, height: 48, channels: 3 } })
      .withMetadata({ orientation })
      .png()
      .toBuffer();
    const { data, info } = await sharp(png).autoOrient().raw().toBuffer({ resolveWithObject: true });
    const { width, height, data: unpacked } = await unpack(png, limit);
    expect([width, height]).toEqual([info.width, info.height]);
    expect(Buffer.compare(Buffer.from(unpacked), data)).toBe(0);
  });
  it('of more pixels than allowed is not unpacked', async () =>
    expect(unpack(await sheet().png().toBuffer(), 299 * 300)).rejects.toMatchObject({ code: 'too_many_pixels' }));
  it('that moves is no picture of a paper', async () => {
    const pages = [await sheet().png().toBuffer(), await sheet().negate().png().toBuffer()];
    const moving = await sharp(pages, { join: { animated: true } })
      .webp()
      .toBuffer();
    await expect(unpack(moving, limit)).rejects.toMatchObject({ code: 'not_a_picture' });
  });
  it.each(['jpeg', 'png'] as const)('as a %s that breaks off is no picture', async (format) => {
    const bytes = await sheet().toFormat(format).toBuffer();
    const half = bytes.subarray(0, bytes.length / 2);
    await expect(unpack(half, limit)).rejects.toBeInstanceOf(Unreadable);
    await expect(unpack(half, limit)).rejects.toMatchObject({ code: 'not_a_picture' });
  });
  it('keeps what the library said of it', () => {
    const cause = new Error('Input image exceeds pixel limit');
    expect(unreadable(cause)).toMatchObject({ code: 'too_many_pixels', cause });
    expect(unreadable('something else').code).toBe('not_a_picture');
  });
});

describe('what unpacking holds at once', () => {
  it.each([
    ['a JPEG from the top', () => sheet().jpeg(), 0],
    ['a PNG from the top', () => sheet().png(), 0],
    ['a PNG in seven passes', () => sheet().png({ progressive: true }), 300 * 300 * 3],
    ['one of sixteen bits', () => sheet().toColourspace('rgb16').png({ progressive: true }), 300 * 300 * 6],
    ['a JPEG that sharpens', () => sheet().jpeg({ progressive: true }), 300 * 300 * 6],
    ['a WebP', () => sheet().webp(), 300 * 300 * 7],
  ])('of %s', async (_, made, held) => expect(await cost(await made().toBuffer())).toBe(held));
  it('of a JPEG that keeps one colour after the other is all of it, though it does not sharpen', async () =>
    expect(await cost(inSeveralScans(await sheet().jpeg().toBuffer()))).toBe(300 * 300 * 6));
  it('is refused above the ceiling, and only then', async () => {
    const side = Math.ceil(Math.sqrt(mostHeld / 7)) + 1;
    const webp = await sheet(side).webp().toBuffer();
    await expect(unpack(webp, limit)).rejects.toMatchObject({ code: 'too_many_pixels' });
    const jpeg = await unpack(await sheet(side).jpeg().toBuffer(), limit);
    expect(jpeg.width * jpeg.height).toBeLessThan(8_100_000);
  });
});
