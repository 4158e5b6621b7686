import { isPdf, pictureFormat, type PictureFormat } from '#domain/input/picture-format';
import { Refused } from '../ports';

export type { PictureFormat };

/**
 * The process that signs payments looks no further than the first bytes: what a stranger sent is parsed in the child alone.
 * @throws Refused not_a_picture, heic_picture
 */
export function formatOf(bytes: Uint8Array): PictureFormat {
  const format = pictureFormat(bytes);
  if (format === 'heic') throw new Refused('heic_picture', { field: 'picture' });
  if (!format) throw new Refused('not_a_picture', { field: 'picture' });
  return format;
}

/** A paper may come as a PDF too. @throws Refused not_a_picture, heic_picture */
export const paperFormatOf = (bytes: Uint8Array): PictureFormat | 'pdf' => (isPdf(bytes) ? 'pdf' : formatOf(bytes));
