import sharp from 'sharp';
import { pictureLimits } from '#contract/papers';

/** Bytes that are no whole picture, or one of too many pixels; found while they are unpacked. */
export class Unreadable extends Error {
  constructor(
    readonly code: 'not_a_picture' | 'too_many_pixels',
    cause: unknown,
  ) {
    super(code, { cause });
  }
}

/** libvips' own words for more pixels than it was allowed. */
export const unreadable = (error: unknown): Unreadable =>
  new Unreadable(/pixel limit/i.test(String(error)) ? 'too_many_pixels' : 'not_a_picture', error);

/** What the bytes are, whatever their sender calls them; looks at the head only. undefined: nothing wrong so far. */
export async function refusalOf(bytes: Uint8Array): Promise<'not_a_picture' | 'too_many_pixels' | undefined> {
  if (bytes.length === 0) return 'not_a_picture';
  const head = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (!head) return 'not_a_picture';
  const { format, width = 0, height = 0, pages = 1 } = head;
  if (!pictureLimits.types.includes(`image/${format}`) || pages > 1) return 'not_a_picture';
  return width * height > pictureLimits.pixels ? 'too_many_pixels' : undefined;
}
