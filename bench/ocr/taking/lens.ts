import sharp, { type Sharp } from 'sharp';
import { chance } from '../chance';
import { normalErrors } from './grain';
import type { Shot } from './shot';

export type Raw = { data: Uint8ClampedArray; width: number; height: number };
const bytesOf = ({ data, width, height }: Raw) =>
  sharp(Buffer.from(data.buffer, data.byteOffset, data.byteLength), { raw: { width, height, channels: 3 } });

/** A picture from memory, read whole: in lines as they come, one that comes late on a busy machine may be lost. */
export const opened = (bytes: Buffer): Sharp => sharp(bytes, { sequentialRead: false });

/** A hand that moves while the shutter is open: means along a line. */
export function shaken({ data, width, height }: Raw, length: number, angle: number): Raw {
  const taps = Math.max(2, Math.min(13, Math.round(length)));
  const sums = new Uint16Array(data.length);
  for (let tap = 0; tap < taps; tap += 1) {
    const by = (tap / (taps - 1) - 0.5) * length;
    const [dx, dy] = [Math.round(Math.cos(angle) * by), Math.round(Math.sin(angle) * by)];
    for (let y = 0; y < height; y += 1) {
      const row = Math.min(height - 1, Math.max(0, y + dy)) * width;
      const [from, to] = [Math.max(0, -dx), Math.min(width, width - dx)];
      const base = y * width;
      for (let x = 0; x < from; x += 1) for (let c = 0; c < 3; c += 1) sums[(base + x) * 3 + c]! += data[row * 3 + c]!;
      for (
        let at = (base + from) * 3, source = (row + from + dx) * 3, end = (base + to) * 3;
        at < end;
        at += 1, source += 1
      )
        sums[at]! += data[source]!;
      for (let x = to; x < width; x += 1)
        for (let c = 0; c < 3; c += 1) sums[(base + x) * 3 + c]! += data[(row + width - 1) * 3 + c]!;
    }
  }
  const out = new Uint8ClampedArray(data.length);
  for (let at = 0; at < out.length; at += 1) out[at] = sums[at]! / taps;
  return { data: out, width, height };
}

/** The sensor's grain, in lightness and a little in colour. */
export function grainy({ data, width, height }: Raw, amount: number, seed: number): void {
  const errors = normalErrors(chance(seed));
  let state = seed | 1;
  for (let at = 0, end = width * height * 3; at < end; at += 3) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const light = errors[state & 65535]! * amount;
    const colour = errors[(state >>> 16) & 65535]! * amount * 0.4;
    data[at]! += light + colour;
    data[at + 1]! += light;
    data[at + 2]! += light - colour;
  }
}

/** From light to file: blur, grain, the phone's smoothing, shrinking and one or two compressions. */
export async function exposed(raw: Raw, { lens, file, seed }: Shot): Promise<Buffer> {
  let picture = lens.motion.length > 1 ? shaken(raw, lens.motion.length, lens.motion.angle) : raw;
  if (lens.focus > 0.35)
    picture = { ...picture, data: new Uint8ClampedArray(await bytesOf(picture).blur(lens.focus).raw().toBuffer()) };
  grainy(picture, lens.noise, seed);
  let shot = bytesOf(picture);
  if (lens.noise > 7) shot = shot.blur(0.6);
  return filed(shot, file);
}

export async function filed(picture: Sharp, { sentLongSide, qualities, sideways }: Shot['file']): Promise<Buffer> {
  let shot = picture;
  for (const quality of qualities.slice(0, -1)) shot = opened(await shot.jpeg({ quality }).toBuffer());
  if (sentLongSide)
    shot = opened(
      await shot
        .resize(sentLongSide, sentLongSide, { fit: 'inside', kernel: 'cubic' })
        .png({ compressionLevel: 0 })
        .toBuffer(),
    );
  if (sideways) shot = shot.rotate(270).withMetadata({ orientation: 6 });
  return shot.jpeg({ quality: qualities.at(-1)! }).toBuffer();
}
