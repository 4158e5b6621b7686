/** How light the paper is along a line, from one share of its length to another; `isDark`: a screen in the dark, whose ink is light. */
export type Light = { levels: Float32Array; from: number; to: number; isDark: boolean };

/** As much lighter or darker than paper shows to an eye. */
export const seen = 24;

/** Of so many values sorted, the one that such a share is below. */
const shareOf = (values: Float32Array, share: number): number => values[Math.floor((values.length - 1) * share)]!;

/** Most is paper; where nothing is darker than it and something far lighter, that is the ink. */
function isDarkScreen(values: Float32Array): boolean {
  const sorted = values.slice().sort();
  const most = shareOf(sorted, 0.5);
  return most - shareOf(sorted, 0.03) < seen && shareOf(sorted, 0.97) - most > 2 * seen;
}

/**
 * Shadows end within a line and lamps light one side of it, so that paper in one place is as dark as ink in another. The paper's level
 * is looked for in each column, and taken from the columns within about half a digit: `reach` of them on each side.
 */
export function lightOf(
  values: Float32Array,
  wide: number,
  { from, to, reach }: { from: number; to: number; reach: number },
): Light {
  const isDark = isDarkScreen(values);
  const high = values.length / wide;
  const columns = Float32Array.from({ length: wide }, (_, x) => {
    const column = Float32Array.from({ length: high }, (__, y) => toned(values[y * wide + x]!, isDark));
    return shareOf(column.sort(), 0.8);
  });
  const levels = columns.map((_, x) => shareOf(columns.slice(Math.max(0, x - reach), x + reach + 1).sort(), 0.6));
  return { levels, from, to, isDark };
}

const toned = (value: number, isDark: boolean): number => (isDark ? 255 - value : value);

/** The values of a part of that line, from one share of its length to another, as they were if all of it had the light of its lightest place. */
export function evenly(
  values: Float32Array,
  wide: number,
  light: Light,
  [from, to]: readonly [number, number],
): Float32Array {
  const { levels, isDark } = light;
  const most = levels.reduce((one, other) => Math.max(one, other), seen);
  const times = Float32Array.from({ length: wide }, (_, x) => {
    const share = (from + ((x + 0.5) / wide) * (to - from) - light.from) / (light.to - light.from);
    const level = levels[Math.max(0, Math.min(levels.length - 1, Math.floor(share * levels.length)))]!;
    return most / Math.max(seen, level);
  });
  return values.map((value, at) => toned(value, isDark) * times[at % wide]!);
}
