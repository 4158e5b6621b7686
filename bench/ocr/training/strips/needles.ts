import sharp from 'sharp';
import type { Chance } from '../../chance';
import { text, type Box } from '../../papers/drawing';

/** Which dots of each of the ten digits are printed, row by row. */
type Dots = { of: boolean[][]; wide: number; high: number };

/** A number as a needle printer sets it, or old pixels: of so few dots that each of them shows. */
export async function needled(by: Chance, face: string, number: string, boxes: readonly Box[]): Promise<string> {
  const dots = await dotsOf(face, by.whole(8, 17), by.between(130, 190));
  const isRound = by.odds(0.6);
  const size = isRound ? by.between(0.8, 1.45) : by.between(0.85, 1.1);
  const marks = boxes.map((box, at) => {
    const pitch = box.height / (dots.high - 1);
    const left = box.x + box.width / 2 - (dots.wide / 2) * pitch;
    return dots.of[Number(number[at])]!.flatMap((isPrinted, place) =>
      isPrinted
        ? dot(
            left + (place % dots.wide) * pitch,
            box.y + (Math.floor(place / dots.wide) - 0.5) * pitch,
            pitch * size,
            isRound,
          )
        : [],
    );
  });
  return `<path d="${marks.flat().join('')}"/>`;
}

const dot = (x: number, y: number, size: number, isRound: boolean): string =>
  isRound
    ? `M${x} ${y}a${size / 2} ${size / 2} 0 1 0 ${size} 0a${size / 2} ${size / 2} 0 1 0 ${-size} 0z`
    : `M${x} ${y}h${size}v${size}h${-size}z`;

/** Digits of a face, so many dots high; what is darker than a bound is a dot. */
async function dotsOf(face: string, tall: number, bound: number): Promise<Dots> {
  const [wide, high] = [Math.ceil(tall * 0.85), tall + 1];
  const each = Array.from({ length: 10 }, (_, digit) =>
    text((digit + 0.5) * wide, tall + 0.5, tall / 0.74, String(digit), 'text-anchor="middle"'),
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${10 * wide}" height="${high}" font-family="${face}"><rect width="100%" height="100%" fill="#fff"/>${each.join('')}</svg>`;
  const grey = await sharp(Buffer.from(svg)).greyscale().raw().toBuffer();
  const of = Array.from({ length: 10 }, (_, digit) =>
    Array.from(
      { length: wide * high },
      (__, place) => grey[Math.floor(place / wide) * 10 * wide + digit * wide + (place % wide)]! < bound,
    ),
  );
  return { of, wide, high };
}
