import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { qrPicture } from '../../server/qr-picture';
import { codesOn } from '../../server/papers/vision/codes';

const address = `https://fadan.example/proof/${'Aa0-'.repeat(20)}`;

describe('the code of an address', () => {
  it('is a small grey picture that a reader of codes reads back', async () => {
    const picture = await qrPicture(address);
    expect(picture.length).toBeLessThan(1_500);
    const png = Buffer.from(picture.split(',')[1]!, 'base64');
    const { data, info } = await sharp(png)
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([(await sharp(png).metadata()).channels, info.channels]).toEqual([1, 3]);
    expect(await codesOn({ data, width: info.width, height: info.height })).toEqual([address]);
  });
});
