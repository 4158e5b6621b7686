import { deflateSync } from 'node:zlib';
import { onePage, pdfOfObjects, streamOf } from '../../test/support/papers/pdfs';
import type { Hostile } from './files';
import { pdfOfPackedObjects } from './packed-objects';

const flate = (bytes: Buffer, entries = ''): Buffer =>
  streamOf(deflateSync(bytes, { level: 9 }), `${entries}/Filter/FlateDecode`);
const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * 1e6);
const many = (count: number, one: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => one(at)).join('');

/** As many pixels as a picture may have before it is left out of its page. */
const picture = (): Buffer =>
  flate(
    Buffer.alloc(3 * 4000 * 4000),
    '/Type/XObject/Subtype/Image/Width 4000/Height 4000/BitsPerComponent 8/ColorSpace/DeviceRGB',
  );
const inPage = (content: string, resources: string, named: readonly (string | Buffer)[]): Buffer =>
  onePage(flate(Buffer.from(content)), named, resources);

function pagesOf(count: number, box: string, more: (at: number) => string = () => ''): Buffer {
  const kids = many(count, (at) => `${at + 3} 0 R `);
  const page = (at: number): string => `<</Type/Page/Parent 2 0 R/MediaBox[${box}]${more(at)}>>`;
  return pdfOfObjects([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${count}>>`,
    ...Array.from({ length: count }, (_, at) => page(at)),
  ]);
}

function picturesOnOnePage(count: number): Buffer {
  const names = many(count, (at) => `/I${at} ${at + 5} 0 R`);
  const draws = many(count, (at) => `q 595 0 0 842 0 0 cm /I${at} Do Q `);
  return inPage(draws, `/XObject<<${names}>>`, new Array<Buffer>(count).fill(picture()));
}

/** Each page its own picture. */
function picturesOnThreePages(): Buffer {
  const page = (at: number): string =>
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 9 0 R/Resources<</XObject<</I ${at + 6} 0 R>>>>>>`;
  return pdfOfObjects([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R 4 0 R 5 0 R]/Count 3>>',
    ...[0, 1, 2].map(page),
    ...new Array<Buffer>(3).fill(picture()),
    streamOf('595 0 0 842 0 0 cm /I Do'),
  ]);
}

const helvetica = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
const fontsOf = (count: number): Buffer =>
  inPage(
    `BT ${many(count, (at) => `/F${at} 9 Tf (${at % 10}) Tj `)} ET`,
    `/Font<<${many(count, (at) => `/F${at} ${at + 5} 0 R`)}>>`,
    Array.from({ length: count }, () => helvetica),
  );
const drawsItself =
  '<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 65/LastChar 65/Widths[9]/Encoding<</Differences[65/a]>>/CharProcs<</a 6 0 R>>/Resources<</Font<</F 5 0 R>>>>>>';
const wide = (encoding: string, more = ''): string =>
  `<</Type/Font/Subtype/Type0/BaseFont/A/Encoding ${encoding}/DescendantFonts[6 0 R]${more}>>`;
const descendant = (file = ''): string =>
  `<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor<</Type/FontDescriptor/FontName/A/Flags 4/FontBBox[0 0 9 9]${file}>>>>`;
const allSigns =
  '1 begincodespacerange <00000000> <ffffffff> endcodespacerange 1 begincidrange <00000000> <ffffffff> 0 endcidrange 1 beginbfrange <00000000> <ffffffff> <0000> endbfrange';
const oneSign = 'BT /F 9 Tf (A) Tj <00000001> Tj ET';
const fontNamed = '/Font<</F 5 0 R>>';

export const pdfBombs: Hostile[] = [
  ['a PDF of 60,000 pages', () => pagesOf(60_000, '0 0 595 842')],
  ['a PDF of three pages as large as they may be', () => pagesOf(3, '-1e7 -1e7 1e7 1e7', () => '/UserUnit 1000000')],
  ['a PDF of a page as narrow as a thread', () => pagesOf(3, '0 0 0.0001 14400')],
  ['a PDF of forty pictures of 16 million pixels on a page', () => picturesOnOnePage(40)],
  ['a PDF of a picture of 16 million pixels on each page', picturesOnThreePages],
  ['a PDF of objects that unpack to a gigabyte', () => pdfOfPackedObjects(Buffer.alloc(1e9, ' '), 1)],
  ['a PDF that says it packs two billion objects', () => pdfOfPackedObjects(Buffer.from('1 0 '), 2_000_000_000)],
  ['a PDF of ten thousand fonts', () => fontsOf(10_000)],
  [
    'a PDF of a font whose letters draw themselves',
    () => inPage(oneSign, fontNamed, [drawsItself, streamOf('9 0 d0 BT /F 9 Tf (AAA) Tj ET')]),
  ],
  [
    'a PDF of a font of four billion signs',
    () =>
      inPage(oneSign, fontNamed, [
        wide('7 0 R', '/ToUnicode 7 0 R'),
        descendant(),
        streamOf(allSigns, '/Type/CMap/CMapName/A'),
      ]),
  ],
  [
    'a PDF of a font whose table leads to itself',
    () =>
      inPage(oneSign, fontNamed, [wide('7 0 R'), descendant(), streamOf('', '/Type/CMap/CMapName/A/UseCMap 7 0 R')]),
  ],
  [
    'a PDF of a font that unpacks to a gigabyte',
    () => inPage(oneSign, fontNamed, [wide('/Identity-H'), descendant('/FontFile2 7 0 R'), flate(zeros(1000))]),
  ],
  [
    'a PDF of a pattern of a millionth of a point',
    () =>
      inPage('/Pattern cs /P scn 0 0 595 842 re f', '/Pattern<</P 5 0 R>>', [
        streamOf(
          '0 0 1 1 re f',
          '/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1e6 1e6]/XStep 1e-6/YStep 1e-6/Resources<<>>',
        ),
      ]),
  ],
  [
    'a PDF of a colour with forty million corners',
    () =>
      inPage('/S sh', '/Shading<</S 5 0 R>>', [
        flate(
          zeros(400),
          '/ShadingType 4/ColorSpace/DeviceRGB/BitsPerCoordinate 16/BitsPerComponent 16/BitsPerFlag 8/Decode[0 595 0 842 0 1 0 1 0 1]',
        ),
      ]),
  ],
];
