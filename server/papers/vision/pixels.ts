import sharp, { type Sharp } from 'sharp';
import { between, distance, height, width, type Point, type Quad } from './geometry';
import { picture, pixelsFrom } from './unpack';

/** Red, green, blue, one byte each, row by row. */
export type Pixels = { data: Uint8Array; width: number; height: number };
/** colour: as photographed. ink: the red channel stretched, in which red seals fade and dark print stays. */
export type Look = 'colour' | 'ink';

const longSide = 1920;
/** A part of a picture, in shares of its sides from 0 to 1. */
export type Region = { left: number; top: number; width: number; height: number };

/** A photo of a workable size. */
export const workable = (photo: Pixels): Promise<Pixels> => pixelsFrom(sized(picture(photo)));

/** A part of the photo from its own pixels, as bright as paper and as dark as ink. */
export function regionOf(photo: Pixels, region: Region): Promise<Pixels> {
  const { width: w, height: h } = photo;
  const [left, top] = [Math.floor(region.left * w), Math.floor(region.top * h)];
  const size = {
    width: Math.max(1, Math.min(w - left, Math.ceil(region.width * w))),
    height: Math.max(1, Math.min(h - top, Math.ceil(region.height * h))),
  };
  const cut = picture(photo).extract({ left, top, ...size });
  return pixelsFrom(sized(cut.normalise({ lower: 1, upper: 99 })));
}

const sized = (photo: Sharp): Sharp =>
  photo.resize(longSide, longSide, { fit: 'inside', withoutEnlargement: true }).removeAlpha();

/** The quad laid flat: planes of red, green and blue, each 0 to 255. Bilinear, taking means where it shrinks much. */
export function flat(pixels: Pixels, quad: Quad, toWidth: number, toHeight: number): Float32Array {
  const planes = new Float32Array(3 * toWidth * toHeight);
  const [a, b, c, d] = quad;
  const samples = Math.min(3, Math.max(1, Math.round(height(quad) / toHeight)));
  const share = 1 / (samples * samples);
  for (let row = 0; row < toHeight * samples; row += 1) {
    const v = (row + 0.5) / (toHeight * samples);
    sampleRow(pixels, { from: between(a, d, v), to: between(b, c, v) }, planes, {
      at: Math.floor(row / samples) * toWidth,
      plane: toWidth * toHeight,
      width: toWidth,
      samples,
      share,
    });
  }
  return planes;
}

type Target = { at: number; plane: number; width: number; samples: number; share: number };

/** The heart of reading, run a million times a picture: plain arithmetic, no objects. */
function sampleRow(
  { data, width: w, height: h }: Pixels,
  { from, to }: { from: Point; to: Point },
  planes: Float32Array,
  target: Target,
): void {
  const { at: start, plane, width: toWidth, samples, share } = target;
  const steps = toWidth * samples;
  const [dx, dy] = [(to.x - from.x) / steps, (to.y - from.y) / steps];
  for (let step = 0; step < steps; step += 1) {
    const px = from.x + dx * (step + 0.5);
    const py = from.y + dy * (step + 0.5);
    const x0 = px < 0 ? 0 : px >= w - 1 ? w - 2 : px | 0;
    const y0 = py < 0 ? 0 : py >= h - 1 ? h - 2 : py | 0;
    const fx = px - x0 < 0 ? 0 : px - x0 > 1 ? 1 : px - x0;
    const fy = py - y0 < 0 ? 0 : py - y0 > 1 ? 1 : py - y0;
    const near = (y0 * w + x0) * 3;
    const below = near + w * 3;
    const at = start + ((step / samples) | 0);
    for (let channel = 0; channel < 3; channel += 1) {
      const upper = data[near + channel]! * (1 - fx) + data[near + 3 + channel]! * fx;
      const lower = data[below + channel]! * (1 - fx) + data[below + 3 + channel]! * fx;
      planes[channel * plane + at]! += (upper * (1 - fy) + lower * fy) * share;
    }
  }
}

/** All three planes become the red one, stretched between its darkest and its lightest twentieth. */
export function inkOnly(planes: Float32Array): Float32Array {
  const size = planes.length / 3;
  const sorted = planes.slice(0, size).sort();
  const dark = sorted[Math.floor(size * 0.02)]!;
  const light = sorted[Math.floor(size * 0.9)]!;
  const scale = 255 / Math.max(24, light - dark);
  for (let at = 0; at < size; at += 1) {
    const value = Math.min(255, Math.max(0, (planes[at]! - dark) * scale));
    planes[at] = planes[size + at] = planes[2 * size + at] = value;
  }
  return planes;
}

/** A small JPEG of a place on the photo as a data: address, no higher than 72 pixels. */
export async function cropOf(pixels: Pixels, quad: Quad): Promise<string> {
  const toHeight = Math.max(8, Math.min(72, Math.round(distance(quad[0], quad[3]))));
  const toWidth = Math.max(8, Math.min(900, Math.round((toHeight * width(quad)) / (height(quad) || 1))));
  const planes = flat(pixels, quad, toWidth, toHeight);
  const size = toWidth * toHeight;
  const bytes = Buffer.alloc(size * 3, 0);
  for (let at = 0; at < size; at += 1)
    for (let channel = 0; channel < 3; channel += 1) bytes[at * 3 + channel] = planes[channel * size + at]!;
  const jpeg = await sharp(bytes, { raw: { width: toWidth, height: toHeight, channels: 3 } })
    .jpeg({ quality: 70 })
    .toBuffer();
  return `data:image/jpeg;base64,${jpeg.toString('base64')}`;
}
