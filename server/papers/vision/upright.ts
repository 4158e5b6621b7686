import { height, part, turned, width, type Quad } from './geometry';
import type { Models } from './networks/models';
import { flat, type Pixels } from './pixels';
import { forNetwork, recognise } from './recognise';

/** Lines turned so that they read onwards. */
export async function upright(models: Models, pixels: Pixels, quads: Quad[]): Promise<Quad[]> {
  const along = commonDirection(quads);
  const aligned = quads
    .filter((quad) => Math.abs(facing(quad, along)) > 0.8 * width(quad))
    .map((quad) => (facing(quad, along) < 0 ? turned(quad) : quad));
  const longest = [...aligned].sort((a, b) => width(b) / height(b) - width(a) / height(a)).slice(0, 7);
  return (await standOnTheirHeads(models, pixels, longest)) ? aligned.map(turned) : aligned;
}

/** A small network is asked first. Where its votes are divided, a few lines are read both ways: only one of them makes sense. */
async function standOnTheirHeads(models: Models, pixels: Pixels, quads: Quad[]): Promise<boolean> {
  let votes = 0;
  for (const quad of quads) {
    const [stands, falls] = await models.direction(forNetwork(flat(pixels, start(quad, 4), 192, 48)), 48, 192);
    votes += falls! - stands!;
  }
  if (Math.abs(votes) > 0.6 * quads.length) return votes > 0;
  let [asIs, other] = [0, 0];
  for (const quad of quads.slice(0, 3)) {
    asIs += await sense(models, pixels, start(quad, 12));
    other += await sense(models, pixels, turned(start(quad, 12)));
  }
  return other > asIs;
}

/** The first so many heights of a line. */
const start = (quad: Quad, heights: number): Quad => part(quad, 0, Math.min(1, (heights * height(quad)) / width(quad)));

/** How much of a line reads as likely characters. */
async function sense(models: Models, pixels: Pixels, quad: Quad): Promise<number> {
  const { glyphs } = await recognise(models, pixels, quad);
  return glyphs.reduce((sum, { likely }) => sum + likely, 0);
}

const facing = ([a, b]: Quad, { x, y }: { x: number; y: number }): number => (b.x - a.x) * x + (b.y - a.y) * y;

/** The direction in which most of the text runs, as a unit, to the right or downwards; lengths vote. */
function commonDirection(quads: Quad[]): { x: number; y: number } {
  let [cos, sin] = [0, 0];
  for (const quad of quads) {
    const twice = 2 * Math.atan2(quad[1].y - quad[0].y, quad[1].x - quad[0].x); // doubled, so that opposites agree
    cos += width(quad) * Math.cos(twice);
    sin += width(quad) * Math.sin(twice);
  }
  const angle = Math.atan2(sin, cos) / 2;
  return { x: Math.cos(angle), y: Math.sin(angle) };
}
