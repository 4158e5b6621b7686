import { deflateSync } from 'node:zlib';
import { onePage, pdfOfObjects, streamOf } from '../../test/support/papers/pdfs';
import type { Hostile } from './files';

const flate = (bytes: Buffer, times = 1): Buffer =>
  streamOf(
    Array.from({ length: times }).reduce<Buffer>((packed) => deflateSync(packed, { level: 9 }), bytes),
    `/Filter[${'/FlateDecode'.repeat(times)}]`,
  );
/** Spaces, which say nothing in a page's instructions. */
const spaces = (megabytes: number): Buffer => Buffer.alloc(megabytes * 1e6, ' ');
const text = '/Font<</F 5 0 R>>';
const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
const image = (width: number, height: number, bytes: Buffer, filter: string): Buffer =>
  streamOf(
    bytes,
    `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace/DeviceRGB${filter}`,
  );

/** A page that draws a form, which draws a form, and so on, each in a group of its own. */
function formsInForms(depth: number, last: string): Buffer {
  const form = (at: number): Buffer =>
    streamOf(
      at === depth ? '0 0 595 842 re f' : '/X Do '.repeat(3),
      `/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Group<</S/Transparency/I true>>/Resources<</XObject<</X ${at === depth ? last : `${6 + at} 0 R`}>>>>`,
    );
  const forms = Array.from({ length: depth + 1 }, (_, at) => form(at));
  return onePage(streamOf('/X Do'), forms, '/XObject<</X 5 0 R>>');
}

const script = '/OpenAction<</S/JavaScript/JS(for(;;){})>>';
const outside = '/OpenAction<</S/URI/URI(http://127.0.0.1:9/)>>/AA<</O<</S/Launch/F(/bin/sh)>>>>';
const pages = (kids: string, count: number | string): string => `<</Type/Pages/Kids[${kids}]/Count ${count}>>`;

export const pdfs: Hostile[] = [
  ['a PDF’s first bytes and no more', () => Buffer.from('%PDF-1.7\n')],
  [
    'a PDF’s first bytes before eight megabytes of nothing',
    () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(8e6 - 9)]),
  ],
  ['a PDF of 150,000 objects', () => pdfOfObjects(Array.from({ length: 150_000 }, () => '<<>>'))],
  ['a PDF of brackets in brackets', () => onePage(streamOf('['.repeat(4e6)))],
  ['a PDF whose catalogue is brackets in brackets', () => pdfOfObjects(['<</Type/Catalog/Pages '.repeat(200_000)])],
  ['a PDF that unpacks to two gigabytes', () => onePage(flate(spaces(2000)))],
  ['a PDF that is packed twice', () => onePage(flate(spaces(1500), 2))],
  [
    'a PDF of a picture of 40 million pixels',
    () =>
      onePage(
        streamOf('595 0 0 842 0 0 cm /I Do'),
        [image(7300, 5470, deflateSync(Buffer.alloc(120e6)), '/Filter/FlateDecode')],
        '/XObject<</I 5 0 R>>',
      ),
  ],
  [
    'a PDF of a picture that says it is 60,000 wide and high',
    () =>
      onePage(
        streamOf('595 0 0 842 0 0 cm /I Do'),
        [image(60_000, 60_000, Buffer.alloc(9), '')],
        '/XObject<</I 5 0 R>>',
      ),
  ],
  ['a PDF of forms in forms without end', () => formsInForms(3, '5 0 R')],
  ['a PDF of forms in forms, three to the twelfth', () => formsInForms(12, 'null')],
  [
    'a PDF of thousands of letters in each place',
    () => onePage(flate(Buffer.from(`BT /F 9 Tf ${'(3201061234567890) Tj '.repeat(400_000)} ET`)), [font], text),
  ],
  ['a PDF that draws three million lines', () => onePage(flate(Buffer.from('0 0 m 595 842 l S '.repeat(3_000_000))))],
  [
    'a PDF of a page that is a kilometre wide',
    () =>
      pdfOfObjects([
        '<</Type/Catalog/Pages 2 0 R>>',
        pages('3 0 R', 1),
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 3000000 3000000]>>',
      ]),
  ],
  [
    'a PDF that says it has two billion pages',
    () =>
      pdfOfObjects([
        '<</Type/Catalog/Pages 2 0 R>>',
        pages('3 0 R', 2_000_000_000),
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
      ]),
  ],
  [
    'a PDF whose pages are their own parents',
    () => pdfOfObjects(['<</Type/Catalog/Pages 2 0 R>>', pages('2 0 R 2 0 R', 2)]),
  ],
  [
    'a PDF whose table of objects leads back to itself',
    () =>
      Buffer.from(
        onePage(streamOf(''))
          .toString('latin1')
          .replace('/Root 1 0 R', `/Root 1 0 R/Prev ${onePage(streamOf('')).lastIndexOf('xref\n0')}`),
        'latin1',
      ),
  ],
  ['a PDF whose length is its own', () => onePage(Buffer.from('<</Length 4 0 R>>\nstream\n0 0 9 9 re f\nendstream'))],
  [
    'a PDF with a script that never ends',
    () =>
      pdfOfObjects([
        `<</Type/Catalog/Pages 2 0 R${script}>>`,
        pages('3 0 R', 1),
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
      ]),
  ],
  [
    'a PDF that starts programs and opens addresses',
    () =>
      pdfOfObjects([
        `<</Type/Catalog/Pages 2 0 R${outside}>>`,
        pages('3 0 R', 1),
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
      ]),
  ],
];
