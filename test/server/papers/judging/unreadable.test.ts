import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { pictureLimits } from '../../../../contract/papers';
import { pixelsOf } from '../../../../server/papers/vision/pixels';
import { refusalOf, Unreadable, unreadable } from '../../../../server/papers/judging/unreadable';

const sheet = (side = 300) => sharp({ create: { width: side, height: side, channels: 3, background: '#fff' } });

describe('bytes, by their head', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('of a %s are a picture', async (format) =>
    expect(await refusalOf(await sheet().toFormat(format).toBuffer())).toBeUndefined(),
  );
  it.each(['gif', 'tiff', 'avif'] as const)('of a %s are none that is read', async (format) =>
    expect(await refusalOf(await sheet().toFormat(format).toBuffer())).toBe('not_a_picture'),
  );
  it('of a moving picture are none that is read', async () => {
    const two = await sharp([await sheet().png().toBuffer(), await sheet().negate().png().toBuffer()], {
      join: { animated: true },
    })
      .webp()
      .toBuffer();
    expect(await refusalOf(two)).toBe('not_a_picture');
  });
  it.each([
    ['nothing', ''],
    ['words', 'not a picture'],
    ['a PDF', '%PDF-1.7'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
    ['a JPEG’s first bytes', '\xff\xd8\xff\xe0'],
  ])('of %s are no picture', async (_, text) =>
    expect(await refusalOf(Buffer.from(text, 'latin1'))).toBe('not_a_picture'),
  );
  it('of more pixels than allowed are too many, before they are unpacked', async () => {
    const side = Math.ceil(Math.sqrt(pictureLimits.pixels)) + 1;
    expect(await refusalOf(await sheet(side).png().toBuffer())).toBe('too_many_pixels');
  });
});

describe('bytes, while they are unpacked', () => {
  it('of more pixels than allowed are too many', async () => {
    await expect(pixelsOf(await sheet().png().toBuffer(), 299 * 300)).rejects.toMatchObject({
      code: 'too_many_pixels',
    });
  });
  it('that break off are no picture', async () => {
    const jpeg = await sheet().jpeg().toBuffer();
    await expect(pixelsOf(jpeg.subarray(0, jpeg.length / 2), pictureLimits.pixels)).rejects.toBeInstanceOf(Unreadable);
    await expect(pixelsOf(jpeg.subarray(0, jpeg.length / 2), pictureLimits.pixels)).rejects.toMatchObject({
      code: 'not_a_picture',
    });
  });
  it('keep what the library said of them', () => {
    const cause = new Error('Input image exceeds pixel limit');
    expect(unreadable(cause)).toMatchObject({ code: 'too_many_pixels', cause });
    expect(unreadable('something else').code).toBe('not_a_picture');
  });
});
