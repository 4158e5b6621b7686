import type { Find } from '../../finding/find-values';
import { spelling } from '../../judging/judge';
import type { Models } from '../networks/models';
import type { Pixels } from '../pixels';
import { besideTheirMean, classes, digits, windowsOf } from './pictures';

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
  const likely = await models.digits(besideTheirMean(windowsOf(pixels, line.quad, glyphs)));
  return glyphs.map(({ text }, at) => {
    const ofEach = likely.subarray(at * classes, at * classes + digits);
    const asRead = ofEach[Number(text)]!;
    return ofEach.some((other) => other > asRead) ? 0 : asRead;
  });
}
