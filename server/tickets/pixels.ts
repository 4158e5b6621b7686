import sharp from 'sharp';
import { distance, height, width, type Quad } from './geometry';

/** Red, green, blue, one byte each, row by row. */
export type Pixels = { data: Uint8Array; width: number; height: number };
/** colour: as photographed. ink: the red channel stretched, in which red seals fade and dark print stays. */
export type Look = 'colour' | 'ink';

const longSide = 1920;

/** A photo upright and of a workable size; what a camera wrote beside the pixels is left behind. */
export async function pixelsOf(bytes: Uint8Array, limit: number): Promise<Pixels> {
  const { data, info } = await sharp(bytes, { limitInputPixels: limit, sequentialRead: true, failOn: 'truncated' })
    .autoOrient().resize(longSide, longSide, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' }).toColourspace('srgb').removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** The quad laid flat: planes of red, green and blue, each 0 to 255. Bilinear, taking means where it shrinks much. */
export function flat({ data, width: w, height: h }: Pixels, quad: Quad, toWidth: number, toHeight: number): Float32Array {
  const planes = new Float32Array(3 * toWidth * toHeight);
  const [a, b, c, d] = quad;
  const samples = Math.min(3, Math.max(1, Math.round(height(quad) / toHeight)));
  const share = 1 / (samples * samples);
  for (let y = 0; y < toHeight; y += 1) for (let x = 0; x < toWidth; x += 1) for (let s = 0; s < samples * samples; s += 1) {
    const u = (x + ((s % samples) + 0.5) / samples) / toWidth;
    const v = (y + (Math.floor(s / samples) + 0.5) / samples) / toHeight;
    const px = (a.x * (1 - u) + b.x * u) * (1 - v) + (d.x * (1 - u) + c.x * u) * v;
    const py = (a.y * (1 - u) + b.y * u) * (1 - v) + (d.y * (1 - u) + c.y * u) * v;
    const x0 = Math.min(w - 2, Math.max(0, Math.floor(px)));
    const y0 = Math.min(h - 2, Math.max(0, Math.floor(py)));
    const fx = Math.min(1, Math.max(0, px - x0));
    const fy = Math.min(1, Math.max(0, py - y0));
    const at = (y0 * w + x0) * 3;
    for (let channel = 0; channel < 3; channel += 1) {
      const upper = data[at + channel]! * (1 - fx) + data[at + 3 + channel]! * fx;
      const lower = data[at + w * 3 + channel]! * (1 - fx) + data[at + w * 3 + 3 + channel]! * fx;
      planes[channel * toWidth * toHeight + y * toWidth + x]! += (upper * (1 - fy) + lower * fy) * share;
    }
  }
  return planes;
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
  for (let at = 0; at < size; at += 1) for (let channel = 0; channel < 3; channel += 1) bytes[at * 3 + channel] = planes[channel * size + at]!;
  const jpeg = await sharp(bytes, { raw: { width: toWidth, height: toHeight, channels: 3 } }).jpeg({ quality: 70 }).toBuffer();
  return `data:image/jpeg;base64,${jpeg.toString('base64')}`;
}
