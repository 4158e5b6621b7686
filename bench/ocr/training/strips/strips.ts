import sharp, { type Sharp } from 'sharp';
import type { Point } from '../../../../server/papers/vision/geometry';
import { chance, type Chance } from '../../chance';
import { numberAt, page, text } from '../../papers/drawing';
import { befalling, type Befallen } from './befalling';
import { taughtFaces } from '../faces';
import { foundAt, type Found } from './found-at';
import { litterOf } from './litter';
import { needled } from './needles';
import { taken } from './taken';

/** A line with a number, photographed, where its digits were found, and what befell each of them. */
export type Strip = Found & { jpeg: Buffer; number: string; face: string; befell: (Befallen | undefined)[] };

const [wide, high, base, left] = [760, 150, 85, 200];
const inks = ['#1a1a1a', '#1a1a1a', '#222', '#3a3a3a', '#555', '#6b6b6b', '#888', '#1d2437'];
const tints = ['#fff', '#fdfdfb', '#fbf9f2', '#fff6f4', '#f4faff', '#f6f4ea'];

export async function stripOf(seed: number): Promise<Strip> {
  const by = chance(seed);
  const [face, ink, size] = [by.one(taughtFaces), by.one(inks), by.whole(21, 30)];
  const number = by.one(['11', '33', '44', '51', '42', '37', '61', '31']) + by.digits(14);
  const placed = numberAt(left, base, number, {
    size,
    face,
    grouped: by.odds(0.2),
    ...(by.odds(0.12) && { more: 'font-weight="bold"' }),
    ...(by.odds(0.5) && { spread: by.between(0.92, by.odds(0.4) ? 1.35 : 1.1) }),
    jitter: offLine(by, number.length),
  });
  const print = by.odds(0.15) ? await needled(by, face, number, placed.digits) : placed.svg;
  const often = by.one([0, 0.08, 0.15, 0.25, 0.25]);
  const befell = placed.digits.map((digit, at) =>
    by.odds(often) ? befalling(by, { face, ink, at }, digit) : undefined,
  );
  const held = heldBy(by);
  const words = text(left, base, size, by.one(['编号：', '决定书编号：', '']), 'text-anchor="end"');
  const over = litterOf(by, placed.digits) + befell.map((one) => one?.svg ?? '').join('');
  const svg = (inside: string, tint: string): Buffer =>
    Buffer.from(page(wide, high, face, `<g transform="${held.transform}" fill="${ink}">${inside}</g>`, tint));
  let picture = sharp(svg(words + print, by.one(tints)), { density: 72 * held.zoom }).flatten();
  if (by.odds(0.3)) picture = sharp(await bled(picture, by.between(0.3, 0.8) * held.zoom));
  picture = picture.composite([{ input: svg(over, 'none'), density: 72 * held.zoom, left: 0, top: 0 }]);
  const { jpeg, scale } = await taken(by, picture);
  const middles = placed.digits.map(({ x, y, width, height }) => held.toPhoto(x + width / 2, y + height / 2, scale));
  const found = foundAt(by, middles, placed.digits[0]!.height * held.zoom * scale);
  return { jpeg, number, face, befell, ...found };
}

/** How far each digit is printed above or below its line: by chance, or because the paper is bent. */
function offLine(by: Chance, count: number): (at: number) => number {
  const loose = by.odds(0.15) ? 1.2 : 0;
  const bent = by.odds(0.25) ? by.between(-4, 4) : 0;
  return (at) => by.between(-loose, loose) + bent * (1 - (2 * (at / (count - 1)) - 1) ** 2);
}

/** Ink that runs into the paper. */
const bled = (picture: Sharp, by: number): Promise<Buffer> =>
  picture.blur(Math.max(0.35, by)).linear(1.6, -90).png({ compressionLevel: 0 }).toBuffer();

/** How the paper is held: where each point of it lies in the photo. */
function heldBy(by: Chance) {
  const turn = by.between(-1, 1) * (by.odds(0.5) ? 1.5 : 6);
  const lean = by.odds(0.5) ? 0 : by.between(-6, 6);
  const zoom = by.between(0.85, 2.1);
  const [angle, slant] = [turn, lean].map((degrees) => (degrees * Math.PI) / 180) as [number, number];
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return {
    zoom,
    transform: `rotate(${turn} ${wide / 2} ${high / 2}) skewX(${lean})`,
    toPhoto(x: number, y: number, scale: number): Point {
      const [u, v] = [x + y * Math.tan(slant) - wide / 2, y - high / 2];
      return { x: (wide / 2 + u * cos - v * sin) * zoom * scale, y: (high / 2 + u * sin + v * cos) * zoom * scale };
    },
  };
}
