import sharp from 'sharp';

/** What a picture shows, whichever encoder wrote it: half of its size, in greys. */
export type Shown = { width: number; height: number; greys: Buffer };
const block = 4;
/** Two encodings of one ticket differ by 4 of 255 in their worst block, another digit by 73. */
const mostOfOnePicture = 20;

/** @throws for what is no picture */
export async function shownBy(bytes: Uint8Array): Promise<Shown> {
  const { width = 0, height = 0 } = await sharp(bytes).metadata();
  const size = { width: Math.ceil(width / 2), height: Math.ceil(height / 2) };
  return { ...size, greys: await sharp(bytes).resize(size.width, size.height).greyscale().raw().toBuffer() };
}

export const isSamePicture = (one: Shown, other: Shown): boolean =>
  one.width === other.width && one.height === other.height && differenceOf(one, other) < mostOfOnePicture;

/** The mean difference of the block that differs most. */
function differenceOf(one: Shown, other: Shown): number {
  const across = Math.ceil(one.width / block);
  const sums = new Float64Array(across * Math.ceil(one.height / block));
  for (let at = 0; at < one.greys.length; at += 1) {
    const [x, y] = [at % one.width, Math.floor(at / one.width)];
    sums[Math.floor(y / block) * across + Math.floor(x / block)]! += Math.abs(one.greys[at]! - other.greys[at]!);
  }
  return Math.max(...sums) / (block * block);
}
