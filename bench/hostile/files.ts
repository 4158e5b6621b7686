import sharp, { type Sharp } from 'sharp';
import { inSeveralScans } from '../../test/support/papers/jpeg-scans';
import { pdfBombs } from './pdf-bombs';
import { pdfs } from './pdfs';

/** A file that somebody might send to do harm, or that happens to be heavy: its name says what it is. */
export type Hostile = [name: string, made: () => Promise<Uint8Array> | Uint8Array];

const megapixels: [string, number, number][] = [
  ['12 million pixels', 4000, 3000],
  ['40 million pixels', 7300, 5470],
  ['one long strip', 610, 65_000],
];
const white = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#fff' }, limitInputPixels: false });
const grain = (width: number, height: number): Sharp =>
  sharp({
    create: { width, height, channels: 3, background: '#fff', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  });
const rgba16 = (photo: Sharp): Sharp => photo.ensureAlpha().toColourspace('rgb16');

const heavy: [string, (photo: Sharp) => Sharp][] = [
  ['a JPEG', (photo) => photo.jpeg()],
  ['a JPEG in full colour', (photo) => photo.jpeg({ chromaSubsampling: '4:4:4' })],
  ['a JPEG that sharpens', (photo) => photo.jpeg({ progressive: true })],
  ['a JPEG that sharpens in full colour', (photo) => photo.jpeg({ progressive: true, chromaSubsampling: '4:4:4' })],
  ['a JPEG in printers’ colours', (photo) => photo.toColourspace('cmyk').jpeg({ progressive: true })],
  ['a JPEG that lies on its side', (photo) => photo.withMetadata({ orientation: 6 }).jpeg()],
  ['a PNG', (photo) => photo.png()],
  ['a PNG of sixteen bits', (photo) => rgba16(photo).png()],
  ['a PNG in seven passes', (photo) => photo.png({ progressive: true })],
  ['a PNG of sixteen bits in seven passes', (photo) => rgba16(photo).png({ progressive: true })],
  ['a PNG that lies on its side', (photo) => photo.withMetadata({ orientation: 6 }).png()],
  ['a PNG of a palette', (photo) => photo.png({ palette: true, colours: 2, effort: 1 })],
];
const fitsWebp = ([, , height]: [string, number, number]): boolean => height <= 16_383;

export const files: Hostile[] = [
  ...heavy.flatMap(([name, encoded]) =>
    megapixels.map(([size, w, h]): Hostile => [`${name} of ${size}`, () => encoded(white(w, h)).toBuffer()]),
  ),
  ...megapixels.filter(fitsWebp).flatMap(([size, w, h]): Hostile[] => [
    [`a WebP of ${size}`, () => white(w, h).webp({ effort: 0 }).toBuffer()],
    [`a lossless WebP of ${size}`, () => white(w, h).ensureAlpha(0.5).webp({ lossless: true, effort: 0 }).toBuffer()],
  ]),
  ['a JPEG of three scans', async () => inSeveralScans(await white(7300, 5470).jpeg().toBuffer())],
  ['a JPEG of grain', () => grain(3800, 2800).jpeg({ quality: 60 }).toBuffer()],
  ['a PNG of grain', () => grain(1500, 1500).png().toBuffer()],
  ['a sheet full of dashes', () => pattern(1900, 1900, 24)],
  ['a sheet full of dots', () => pattern(1900, 1900, 7)],
  ['a moving WebP', () => moving(6)],
  ['half a JPEG', async () => (await grain(3800, 2800).jpeg().toBuffer()).subarray(0, 500_000)],
  ['half a PNG', async () => (await grain(1500, 1500).png().toBuffer()).subarray(0, 500_000)],
  ['a JPEG’s first bytes before eight megabytes of nothing', () => behind('ffd8ffe0', Buffer.alloc(8e6))],
  ['a JPEG’s first bytes before eight megabytes of markers', () => behind('ffd8ffe0', Buffer.alloc(8e6, 0xff))],
  ['a PNG that says it is 40,000 wide and high', () => png(40_000, 40_000)],
  ['a PNG that says it is nothing wide', () => png(0, 9)],
  ['a drawing of two million elements', () => drawing('<g/>'.repeat(1_950_000))],
  ['a drawing of four million letters', () => drawing('<a/>'.repeat(1_900_000))],
  ['a drawing in a drawing in a drawing', () => nested(5)],
  ['a drawing behind a JPEG’s first bytes', () => behind('ffd8ffe0', drawing('<g/>'.repeat(1_000_000)))],
  ['a drawing behind a PNG’s first bytes', () => behind('89504e470d0a1a0a', drawing('<g/>'.repeat(1_000_000)))],
  ['a GIF of 40 million pixels', () => white(7300, 5470).gif().toBuffer()],
  ['a TIFF of 40 million pixels', () => white(7300, 5470).tiff({ compression: 'deflate' }).toBuffer()],
  ['an AVIF', () => white(2000, 2000).avif({ effort: 0 }).toBuffer()],
  ['a PDF', () => Buffer.from('%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n')],
  ...pdfs,
  ...pdfBombs,
  ['nothing', () => Buffer.alloc(0)],
  ['eight megabytes of zeros', () => Buffer.alloc(8e6)],
];

const behind = (first: string, rest: Uint8Array): Uint8Array => Buffer.concat([Buffer.from(first, 'hex'), rest]);
const drawing = (inside: string): Uint8Array =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inside}</svg>`);

/** Each holds the one before as a picture, ten times over. */
function nested(times: number): Uint8Array {
  const uses = (of: number) => `<use href="#n${of}"/>`.repeat(10);
  const groups = Array.from({ length: times * 2 }, (_, at) => `<g id="n${at + 1}">${uses(at)}</g>`).join('');
  return drawing(`<defs><rect id="n0" width="9" height="9"/>${groups}</defs>${uses(times * 2)}`);
}

/** The head of a PNG and no pixels. */
function png(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(25);
  head.write('\0\0\0\rIHDR', 0, 'latin1');
  head.writeUInt32BE(width, 8);
  head.writeUInt32BE(height, 12);
  head.set([8, 2, 0, 0, 0], 16);
  return behind('89504e470d0a1a0a', head);
}

/** Much that looks like lines of print, for the search of lines. */
function pattern(width: number, height: number, pitch: number): Promise<Buffer> {
  const bytes = Buffer.alloc(width * height, 255);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (y % pitch < pitch / 2 && x % (pitch * 4) < pitch * 3 && (x * 7 + y * 13) % 5) bytes[y * width + x] = 0;
  return sharp(bytes, { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer();
}

async function moving(pages: number): Promise<Buffer> {
  const made = Array.from({ length: pages }, (_, at) => grain(900 + at, 900).resize(900, 900, { fit: 'fill' }));
  const all = await Promise.all(made.map((page) => page.png().toBuffer()));
  return sharp(all, { join: { animated: true } })
    .webp({ effort: 0, quality: 20 })
    .toBuffer();
}
