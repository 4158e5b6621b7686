import sharp from 'sharp';
import { text } from './papers/drawing';

type Labelled = { jpeg: Buffer; words: string };
const [wide, high, label] = [240, 300, 18];

/** Many photos small in one picture, each with its name, for a person to look over. */
export async function contactSheet(photos: readonly Labelled[], columns: number, quality = 78): Promise<Buffer> {
  const cells = await Promise.all(
    photos.map(async ({ jpeg, words }, at) => {
      const small = await sharp(jpeg)
        .autoOrient()
        .resize(wide - 6, high - label, { fit: 'inside' })
        .toBuffer();
      const [left, top] = [(at % columns) * wide, Math.floor(at / columns) * high];
      const name = Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${label}" font-family="DejaVu Sans" fill="#fff">${text(3, 13, 10, words)}</svg>`,
      );
      return [
        { input: small, left: left + 3, top: top + label },
        { input: name, left, top },
      ];
    }),
  );
  return sharp({
    create: {
      width: columns * wide,
      height: Math.ceil(photos.length / columns) * high,
      channels: 3,
      background: '#404448',
    },
  })
    .composite(cells.flat())
    .jpeg({ quality })
    .toBuffer();
}
