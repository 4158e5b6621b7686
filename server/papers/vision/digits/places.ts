import type { Glyph } from '../recognise';

/** Where the middles of a number's digits lie along their line, from 0 to 1, and how far one is from the next. */
export type Places = { middles: number[]; pitch: number };

/**
 * The steps of a network say only about where each digit is, to a fifth of its width. Printed digits stand evenly, in fours or not, so
 * all of them together say it better: the line of least squares through them, with a gap behind each four.
 */
export function placesOf(digits: readonly Pick<Glyph, 'at'>[]): Places {
  const rows = digits.map((_, at) => [1, at, Math.floor(at / 4)]);
  const ats = digits.map(({ at }) => at);
  const [start, pitch, gap] = leastSquares(rows, ats);
  const isGrouped = digits.length > 8 && gap! > 0.15 * pitch!;
  const [from, step] = isGrouped
    ? [start!, pitch!]
    : (leastSquares(
        rows.map((row) => row.slice(0, 2)),
        ats,
      ) as [number, number]);
  return {
    middles: digits.map((_, at) => from + step * at + (isGrouped ? gap! * Math.floor(at / 4) : 0)),
    pitch: step,
  };
}

/** Solves the normal equations by elimination; there are two or three unknowns. */
export function leastSquares(rows: readonly number[][], values: readonly number[]): number[] {
  const size = rows[0]!.length;
  const system = Array.from({ length: size }, (_, i) => [
    ...Array.from({ length: size }, (__, j) => rows.reduce((sum, row) => sum + row[i]! * row[j]!, 0)),
    rows.reduce((sum, row, at) => sum + row[i]! * values[at]!, 0),
  ]);
  for (let pivot = 0; pivot < size; pivot += 1)
    for (let row = 0; row < size; row += 1) {
      if (row === pivot) continue;
      const factor = system[row]![pivot]! / (system[pivot]![pivot]! || 1e-12);
      system[row] = system[row]!.map((value, at) => value - factor * system[pivot]![at]!);
    }
  return system.map((row, at) => row[size]! / (row[at]! || 1e-12));
}
