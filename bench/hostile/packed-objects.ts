import { deflateSync } from 'node:zlib';
import { streamOf } from '../../test/support/papers/pdfs';

/** A file whose catalogue stands in a packed stream of so many objects, as writers since 2003 pack them. */
export function pdfOfPackedObjects(inside: Buffer, count: number): Buffer {
  const packed = streamOf(
    deflateSync(Buffer.concat([Buffer.from('1 0 '), inside]), { level: 9 }),
    `/Type/ObjStm/N ${count}/First 4/Filter/FlateDecode`,
  );
  const head = Buffer.from('%PDF-1.7\n');
  const second = Buffer.concat([Buffer.from('2 0 obj\n'), packed, Buffer.from('\nendobj\n')]);
  const place = head.length + second.length;
  // Of each object: 1 and where it stands, or 2, in which stream and as its how many-th.
  const table = Buffer.concat([entry(0, 0, 0), entry(2, 2, 0), entry(1, head.length, 0), entry(1, place, 0)]);
  const third = streamOf(table, '/Type/XRef/Size 4/W[1 4 2]/Root 1 0 R');
  return Buffer.concat([
    head,
    second,
    Buffer.from('3 0 obj\n'),
    third,
    Buffer.from(`\nendobj\nstartxref\n${place}\n%%EOF\n`),
  ]);
}

function entry(kind: number, place: number, more: number): Buffer {
  const bytes = Buffer.alloc(7);
  bytes.writeUInt8(kind, 0);
  bytes.writeUInt32BE(place, 1);
  bytes.writeUInt16BE(more, 5);
  return bytes;
}
