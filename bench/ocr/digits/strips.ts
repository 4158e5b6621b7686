import sharp from 'sharp';
import type { Quad } from '../../../server/papers/vision/geometry';
import type { Pixels } from '../../../server/papers/vision/pixels';
import { damages } from '../attack/damages';
import { chance, type Chance } from '../chance';
import type { Box } from '../drawing';
import { facts } from '../facts';
import { laidOut, type Paper } from '../papers';
import { overNumber } from '../taking/covers';
import { letterWords } from '../wording';

/** A number's line photographed: its digits, and of each what share of its ink is not as it was printed. */
export type Strip = { number: string; changed: number[]; pixels: Pixels; quad: Quad };

const harmless = ['seal over number', 'hand beside number'] as const;

/** The line of a seed, or undefined where its number was broken over two. */
export async function strip(seed: number): Promise<Strip | undefined> {
  const by = chance(seed);
  const f = facts(by);
  const letter = letterWords(by, 'simplified_decision', f);
  const paper = laidOut(by, { ...letter, code: '', coded: false });
  const { digits = [], number } = paper;
  const oneLine = digits.every(({ y }) => Math.abs(y - digits[0]!.y) < digits[0]!.height / 2);
  if (!number || !oneLine || digits.length !== 16) return undefined;
  const zoom = by.between(11, 36) / digits[0]!.height;
  const room = roomAround(number, digits[0]!.height);
  const covers = coversOf(by, paper, digits);
  const [clean, real] = [await drawn(paper, room, zoom, ''), await drawn(paper, room, zoom, covers)];
  const pixels = await photographed(by, real);
  return {
    number: letter.number,
    changed: digits.map((digit) => changeOf(clean, real, placed(digit, room, zoom))),
    pixels,
    quad: lineAround(by, number, room, zoom),
  };
}

const roomAround = ({ x, y, width, height }: Box, em: number): Box => ({
  x: x - 6 * em,
  y: y - 1.2 * em,
  width: width + 9 * em,
  height: height + 2.4 * em,
});
const placed = ({ x, y, width, height }: Box, room: Box, zoom: number): Box => ({
  x: (x - room.x) * zoom,
  y: (y - room.y) * zoom,
  width: width * zoom,
  height: height * zoom,
});

/** Six in ten have one or two damaged digits; some of the others a seal or a hand beside, which damage nothing. */
function coversOf(by: Chance, paper: Paper, digits: readonly Box[]): string {
  if (by.odds(0.2)) return overNumber[by.one(harmless)](by, paper, paper.number!).svg;
  if (by.odds(0.25)) return '';
  return Array.from({ length: by.odds(0.7) ? 1 : 2 }, () =>
    damages[by.one(Object.keys(damages))]!(by, by.one(digits)).svg.replace(/soft/g, `soft${by.digits(6)}`),
  ).join('');
}

/** The part of the paper around its number, as large as it is wanted. */
async function drawn({ svg }: Paper, room: Box, zoom: number, over: string): Promise<Pixels> {
  const [width, height] = [Math.round(room.width * zoom), Math.round(room.height * zoom)];
  const cut = svg
    .replace(
      /width="\d+" height="\d+" viewBox="[^"]*"/,
      () => `width="${width}" height="${height}" viewBox="${room.x} ${room.y} ${room.width} ${room.height}"`,
    )
    .replace(/<\/svg>$/, `${over}</svg>`);
  const { data, info } = await sharp(Buffer.from(cut))
    .flatten({ background: '#fff' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Blur, light, grain and a camera's compression. */
async function photographed(by: Chance, { data, width, height }: Pixels): Promise<Pixels> {
  const [light, contrast, grain] = [by.between(0.35, 1.05), by.between(0.55, 1), by.between(0, by.odds(0.3) ? 22 : 9)];
  const blur = by.odds(0.7) ? by.between(0.3, 1.5) : 0;
  const raw = sharp(data, { raw: { width, height, channels: 3 } });
  const soft = await (blur ? raw.blur(blur) : raw).raw().toBuffer();
  for (let at = 0; at < soft.length; at += 1) {
    const paper = 245 - (245 - soft[at]!) * contrast;
    soft[at] = Math.max(0, Math.min(255, paper * light + (by.share() + by.share() - 1) * grain));
  }
  const jpeg = await sharp(soft, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: by.whole(45, 95) })
    .toBuffer();
  const back = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
  return { data: back.data, width: back.info.width, height: back.info.height };
}

/** What share of a digit's ink came or went. */
function changeOf(clean: Pixels, real: Pixels, { x, y, width, height }: Box): number {
  let [ink, change] = [0, 0];
  const [left, right, top, bottom] = [x - width * 0.06, x + width * 1.06, y - height * 0.05, y + height * 1.05].map(
    Math.round,
  ) as [number, number, number, number];
  for (let row = Math.max(0, top); row < Math.min(clean.height, bottom); row += 1)
    for (let column = Math.max(0, left); column < Math.min(clean.width, right); column += 1) {
      const at = (row * clean.width + column) * 3; // the red plane, in which seals fade
      ink += Math.max(0, 225 - clean.data[at]!);
      change += Math.abs(clean.data[at]! - real.data[at]!);
    }
  return ink > 0 ? change / ink : 1;
}

/** About the box that a search for lines gives: the label before the number too, and never quite straight. */
function lineAround(by: Chance, number: Box, room: Box, zoom: number): Quad {
  const { x, y, width, height } = placed(number, room, zoom);
  const before = by.odds(0.25) ? by.between(0.1, 0.5) : by.between(1, 5);
  const [left, right] = [x - before * height, x + width + by.between(0.15, 0.6) * height];
  const [above, below] = [by.between(0.2, 0.5) * height, by.between(0.2, 0.5) * height];
  const lean = () => by.between(-0.09, 0.09) * height;
  return [
    { x: left, y: y - above + lean() },
    { x: right, y: y - above + lean() },
    { x: right, y: y + height + below + lean() },
    { x: left, y: y + height + below + lean() },
  ];
}
