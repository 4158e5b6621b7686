/** A JPEG whose first scan says that it holds one component of the three: the others would follow in scans of their own. */
export function inSeveralScans(jpeg: Uint8Array): Uint8Array {
  const at = Buffer.from(jpeg).indexOf(Buffer.from([0xff, 0xda]));
  const head = Buffer.from([0xff, 0xda, 0x00, 0x08, 0x01, jpeg[at + 5]!, jpeg[at + 6]!, 0x00, 0x3f, 0x00]);
  return Buffer.concat([jpeg.subarray(0, at), head, jpeg.subarray(at + 14)]);
}
