import type { Metadata } from 'sharp';

/** Bytes that unpacking may hold beside the rows at work; a picture that is unpacked row by row holds none. */
export const mostHeld = 90e6;

/**
 * What unpacking holds at once, by the head alone. An interlaced PNG and a JPEG of several scans are whole only at their last byte, so
 * their decoders keep all of them; libwebp unpacks a picture whole and keeps a copy of its own.
 */
export function unpackingCost(
  bytes: Uint8Array,
  { format, width, height, channels, depth, isProgressive }: Metadata,
): number {
  const pixels = width * height;
  if (format === 'webp') return pixels * bytesOfWebp;
  if (format === 'png') return isProgressive ? pixels * channels * (depth === 'ushort' ? 2 : 1) : 0;
  return isProgressive || hasSeveralScans(bytes) ? pixels * channels * bytesOfCoefficient : 0;
}

/** Half of them for a copy that is not always whole. */
const bytesOfWebp = 7;
/** libjpeg keeps each as two bytes; coarser colour, which needs half of it, is reckoned as fine. */
const bytesOfCoefficient = 2;

const [startOfScan, endOfPicture] = [0xda, 0xd9];
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** ITU-T T.81: a first scan with fewer components than the frame means that others follow. */
function hasSeveralScans(bytes: Uint8Array): boolean {
  let components = 0;
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) at += 1;
    else if (bytes[at + 1] === 0xff) at += 1;
    else {
      const marker = bytes[at + 1]!;
      if (marker === endOfPicture) return false;
      if (isFrame(marker)) components = bytes[at + 9]!;
      if (marker === startOfScan) return bytes[at + 4]! < components;
      at += isAlone(marker) ? 2 : 2 + bytes[at + 2]! * 256 + bytes[at + 3]!;
    }
  }
  return false;
}
