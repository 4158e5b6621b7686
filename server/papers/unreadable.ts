/** Bytes that are no whole picture or paper, or take too much to unpack; only the child that unpacks them can tell. */
export class Unreadable extends Error {
  constructor(
    readonly code: 'not_a_picture' | 'too_many_pixels' | 'pdf_locked' | 'pdf_unreadable',
    cause: unknown,
  ) {
    super(code, { cause });
  }
}

/** libvips' own words for more pixels than it was allowed. */
export const unreadable = (error: unknown): Unreadable =>
  new Unreadable(/pixel limit/i.test(String(error)) ? 'too_many_pixels' : 'not_a_picture', error);
