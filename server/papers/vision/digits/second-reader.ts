import type { Find } from '../../finding/find-values';
import { spelling } from '../../judging/judge';
import type { Models } from '../networks/models';
import type { Pixels } from '../pixels';
import { aside, besideTheirMean, classes, digits, windowsOf } from './pictures';

/** Fewer do not show how their line is set. */
const fewest = 12;

/**
 * How likely each digit of a number is what was read, by its picture alone, and 0 where another digit is likelier. The network that read
 * it takes the upper one of two digits typed over each other and is sure of it; this one was taught to know what is none of the ten.
 * Nothing of a number in two lines.
 */
export async function seenAs(models: Models, pixels: Pixels, found: Find): Promise<number[] | undefined> {
  const glyphs = found.name === 'decisionNumber' ? spelling(found) : [];
  const line = glyphs[0]?.line;
  if (!line || glyphs.length < fewest || glyphs.some((glyph) => glyph.line !== line)) return undefined;
  const likely = await meanOf(models, windowsOf(pixels, line.quad, glyphs));
  return glyphs.map(({ text }, at) => {
    const ofEach = likely.subarray(at * classes, at * classes + digits);
    const asRead = ofEach[Number(text)]!;
    return ofEach.some((other) => other > asRead) ? 0 : asRead;
  });
}

/** As it stands, and a cell aside in each direction: nothing tells to a cell where a digit is. */
const looks = [
  [0, 0],
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

/** How likely each class is in the mean of five looks. */
async function meanOf(models: Models, windows: Float32Array): Promise<Float32Array> {
  const seen: Float32Array[] = [];
  for (const [across, down] of looks) seen.push(await models.digits(besideTheirMean(aside(windows, across, down))));
  return seen[0]!.map((_, at) => seen.reduce((sum, one) => sum + one[at]!, 0) / seen.length);
}
