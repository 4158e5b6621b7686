import type { PaperReading } from '#contract/papers';
import type { Day } from '#domain/days/day';
import { readPicture } from '../../../server/papers/in-child/read-picture';
import { detectLines } from '../../../server/papers/vision/detect-lines';
import { between, centre, type Point, type Quad } from '../../../server/papers/vision/geometry';
import type { Models } from '../../../server/papers/vision/networks/models';
import { workable, type Pixels } from '../../../server/papers/vision/pixels';
import { lineSearch, readPage } from '../../../server/papers/vision/read-page';
import type { Row } from '../../../server/papers/finding/rows';
import { unpack } from '../../../server/papers/vision/unpack';
import { upright } from '../../../server/papers/vision/upright';
import { proposed, type Proposal } from './proposing';
import type { Texts } from './scrub/still-read';

/** All that is seen on a photo: its pixels upright, every line, every sign, what the reader answers, and what it would mark. */
export type Look = { photo: Pixels; lines: Quad[]; texts: Texts; reading: PaperReading; proposal: Proposal };

/** @throws Unreadable */
export async function look(models: Models, bytes: Uint8Array, pixelLimit: number, today: Day): Promise<Look> {
  const reading = await readPicture(models, () => unpack(bytes, pixelLimit), today);
  const photo = await unpack(bytes, pixelLimit);
  const small = await workable(photo);
  const page = await readPage(models, small, lineSearch.thorough, today);
  const scale = photo.width / small.width;
  const larger = (quad: Quad): Quad => quad.map(({ x, y }) => ({ x: x * scale, y: y * scale })) as Quad;
  return {
    photo,
    lines: (await allLines(models, small)).map(larger),
    texts: { size: photo, rows: page.rows.map((row) => signsOf(row, scale)) },
    reading,
    proposal: proposed(reading, page),
  };
}

/** Every line, those that run as most do turned so that they read onwards; what runs otherwise (a seal, a note) as it was found. */
async function allLines(models: Models, small: Pixels): Promise<Quad[]> {
  const found = await detectLines(models, small, lineSearch.thorough);
  const aligned = await upright(models, small, found);
  const key = (quad: Quad): string => `${Math.round(centre(quad).x)} ${Math.round(centre(quad).y)}`;
  const known = new Set(aligned.map(key));
  return [...aligned, ...found.filter((quad) => !known.has(key(quad)))];
}

const signsOf = ({ glyphs }: Row, scale: number): Texts['rows'][number] =>
  glyphs.map(({ text, at, line: { quad } }) => {
    const [a, b, c, d] = quad;
    const { x, y }: Point = between(between(a, b, at), between(d, c, at), 0.5);
    return { text, x: x * scale, y: y * scale };
  });
