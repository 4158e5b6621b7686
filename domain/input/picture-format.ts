export type PictureFormat = 'jpeg' | 'png' | 'webp';

const signatures: [PictureFormat | 'heic', RegExp][] = [
  ['jpeg', /^\xff\xd8\xff/],
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['webp', /^RIFF[^]{4}WEBPVP8[ LX]/],
  // ISO/IEC 23008-12: the file type box names the kind of picture; phones write these.
  ['heic', /^[^]{4}ftyp(?:heic|heix|hevc|hevx|heim|heis|mif1|msf1)/],
];

const textOf = (bytes: Uint8Array, count: number): string => String.fromCharCode(...bytes.subarray(0, count));

/** What the first bytes are, whatever their sender calls them; undefined where they are none of these. */
export function pictureFormat(bytes: Uint8Array): PictureFormat | 'heic' | undefined {
  const head = textOf(bytes, 16);
  return signatures.find(([, signature]) => signature.test(head))?.[0];
}

/** ISO 32000 wants it first of all; readers find it in the first kilobyte, for mail and web servers leave things before it. */
const pdfMark = '%PDF-';
export const mayHoldPdfMark = 1024;

/** By its mark alone, and no picture. */
export const isPdf = (bytes: Uint8Array): boolean =>
  !pictureFormat(bytes) && textOf(bytes, mayHoldPdfMark).includes(pdfMark);
