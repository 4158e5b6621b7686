import { picture, unpack } from '../vision/unpack';

/** Longer sides show an office nothing more. */
const longSide = 1920;
const quality = { usual: 82, ofMuchDetail: 60 };
/** A picture that is still larger is packed more tightly. */
const usualBytes = 1_200_000;

/**
 * A stranger's picture made anew from its pixels: upright, a JPEG, and nothing of what its camera or its sender wrote beside them (place,
 * time, owner, previews). @throws Unreadable
 */
export async function cleanPicture(bytes: Uint8Array, pixelLimit: number): Promise<Uint8Array> {
  const pixels = await unpack(bytes, pixelLimit);
  const packed = (by: number): Promise<Buffer> =>
    picture(pixels)
      .resize({ width: longSide, height: longSide, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: by })
      .toBuffer();
  const usual = await packed(quality.usual);
  return usual.length > usualBytes ? packed(quality.ofMuchDetail) : usual;
}
