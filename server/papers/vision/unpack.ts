import sharp, { type Sharp } from 'sharp';
import { Unreadable, unreadable } from '../unreadable';
import type { Pixels } from './pixels';
import { mostHeld, unpackingCost } from './unpacking-cost';

/** As many as a region of a photo is ever looked at closer with; smaller print than that stays small. */
const workingPixels = 8_000_000;
/** Of a picture whose decoder holds much of it meanwhile: so many as the first look takes, and so many bytes are much. */
const [fewerPixels, muchHeld] = [3_000_000, 48e6];

/**
 * A photo upright; what a camera wrote beside the pixels is left behind. It is turned after it was
 * made smaller: turning needs all of it at once. @throws Unreadable
 */
export async function unpack(bytes: Uint8Array, limit: number): Promise<Pixels> {
  const failed = (error: unknown): never => {
    throw unreadable(error);
  };
  const head = await sharp(bytes, { limitInputPixels: limit }).metadata().catch(failed);
  if ((head.pages ?? 1) > 1) throw new Unreadable('not_a_picture', 'more than one page');
  const held = unpackingCost(bytes, head);
  if (head.width * head.height > limit || held > mostHeld)
    throw new Unreadable('too_many_pixels', `${head.width} x ${head.height} ${head.format}`);
  const working = held > muchHeld ? fewerPixels : workingPixels;
  const scale = Math.min(1, Math.sqrt(working / (head.width * head.height)));
  const small = sharp(bytes, { limitInputPixels: limit, sequentialRead: true, failOn: 'truncated' })
    .resize(Math.max(1, Math.round(head.width * scale)), Math.max(1, Math.round(head.height * scale)), { fit: 'fill' })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .removeAlpha();
  const pixels = await pixelsFrom(small).catch(failed);
  const turn = turns[head.orientation ?? 1];
  return turn ? pixelsFrom(turn(picture(pixels))) : pixels;
}

/** Pixels as sharp takes them. */
export const picture = ({ data, width, height }: Pixels): Sharp => sharp(data, { raw: { width, height, channels: 3 } });

export async function pixelsFrom(from: Sharp): Promise<Pixels> {
  const { data, info } = await from.raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** What sets each orientation of Exif upright; 1 is upright. sharp mirrors before it turns. */
const turns: Partial<Record<number, (photo: Sharp) => Sharp>> = {
  2: (photo) => photo.flop(),
  3: (photo) => photo.rotate(180),
  4: (photo) => photo.flip(),
  5: (photo) => photo.flop().rotate(270),
  6: (photo) => photo.rotate(90),
  7: (photo) => photo.flop().rotate(90),
  8: (photo) => photo.rotate(270),
};
