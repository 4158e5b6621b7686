import { leastSquares } from '../vision/digits/places';

/** A gap is as wide as the digit that is missing in it, or as two where print in fours has its own gap there. */
const room = { least: 0.6, most: 2.6 };
/** How much better the digits have to stand with a gap in one place than with none, and than with one in any other place. */
const better = { thanNone: 0.5, thanElsewhere: 0.7 };

type Fit = { at: number; off: number };

/**
 * Before which of fifteen digits the sixteenth would stand. The steps of a network say where a digit is to a third of its width only, so
 * one gap beside its neighbours says little; all digits stand evenly, in fours or not, but for the one place where one is missing.
 */
export function missingAmong(ats: readonly number[]): number | undefined {
  const bySets = [false, true].map((inFours): Fit | undefined => {
    const none = fitOf(ats, inFours, undefined).off;
    const fits = ats.flatMap((_, at): Fit[] => (at === 0 ? [] : [{ at, ...fitOf(ats, inFours, at) }]));
    const [best, next] = fits.sort((one, other) => one.off - other.off) as [Fit, Fit];
    return best.off < better.thanNone * none && best.off < better.thanElsewhere * next.off ? best : undefined;
  });
  const [plain, inFours] = bySets;
  const isInFours = inFours && (!plain || inFours.off < better.thanNone * plain.off);
  return (isInFours ? inFours : plain)?.at;
}

/** How far the digits are off where they would stand with one missing before a place: the squares of it. */
function fitOf(ats: readonly number[], inFours: boolean, missing: number | undefined): { off: number } {
  const rows = ats.map((_, at) => {
    const isBehind = missing !== undefined && at >= missing;
    const four = Math.floor((at + Number(isBehind)) / 4);
    return [1, at, ...(missing === undefined ? [] : [Number(isBehind)]), ...(inFours ? [four] : [])];
  });
  const found = leastSquares(rows, ats);
  const [, pitch, gap] = found as [number, number, number];
  if (missing !== undefined && !(gap > room.least * pitch && gap < room.most * pitch)) return { off: Infinity };
  return {
    off: ats.reduce(
      (sum, at, index) => sum + (at - rows[index]!.reduce((all, one, of) => all + one * found[of]!, 0)) ** 2,
      0,
    ),
  };
}
