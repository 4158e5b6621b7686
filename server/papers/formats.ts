import { Refused } from '../ports';

export type PictureFormat = 'jpeg' | 'png' | 'webp';

const signatures: [PictureFormat | 'heic', RegExp][] = [
  ['jpeg', /^\xff\xd8\xff/],
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['webp', /^RIFF[^]{4}WEBPVP8[ LX]/],
  // ISO/IEC 23008-12: the file type box names the kind of picture; phones write these.
  ['heic', /^[^]{4}ftyp(?:heic|heix|hevc|hevx|heim|heis|mif1|msf1)/],
];

/**
 * What the first bytes are, whatever their sender calls them. The process that signs payments looks no further: what a stranger
 * sent is parsed in the child alone. @throws Refused not_a_picture, heic_picture
 */
export function formatOf(bytes: Uint8Array): PictureFormat {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const format = signatures.find(([, signature]) => signature.test(head))?.[0];
  if (format === 'heic') throw new Refused('heic_picture', { field: 'picture' });
  if (!format) throw new Refused('not_a_picture', { field: 'picture' });
  return format;
}
