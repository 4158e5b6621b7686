/** A file of evidence larger than this is not kept here. */
const most = 4 * 1024 * 1024;
const [startOfScan, endOfPicture] = [0xda, 0xd9];

/** Why these bytes are no evidence: no whole JPEG, too large, or with what a camera wrote beside the picture (APP1 to APP15, comments). */
export function evidenceFault(bytes: Buffer): string | undefined {
  if (bytes.length > most) return 'too large';
  if (bytes.length < 4) return 'no JPEG';
  if (bytes.readUInt16BE(0) !== 0xffd8 || bytes.readUInt16BE(bytes.length - 2) !== 0xff00 + endOfPicture)
    return 'no JPEG';
  for (let at = 2; at + 4 <= bytes.length;) {
    const marker = bytes[at + 1]!;
    if (bytes[at] !== 0xff) return 'no JPEG';
    if (marker === startOfScan) return undefined;
    const isBeside = (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
    if (isBeside) return 'metadata';
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return 'no JPEG';
}
