import type { Chance } from '../chance';

/** Smooth noise between -1 and 1 that repeats every 256. */
export function smoothNoise(chance: Chance): (x: number, y: number) => number {
  const values = Float32Array.from({ length: 65536 }, () => chance.share() * 2 - 1);
  const at = (x: number, y: number): number => values[((y & 255) << 8) | (x & 255)]!;
  return (x, y) => {
    const [x0, y0] = [Math.floor(x), Math.floor(y)];
    const [fx, fy] = [x - x0, y - y0];
    const [sx, sy] = [fx * fx * (3 - 2 * fx), fy * fy * (3 - 2 * fy)];
    const top = at(x0, y0) + (at(x0 + 1, y0) - at(x0, y0)) * sx;
    const bottom = at(x0, y0 + 1) + (at(x0 + 1, y0 + 1) - at(x0, y0 + 1)) * sx;
    return top + (bottom - top) * sy;
  };
}

/** A table of normal errors: drawing each anew for twelve million pixels would take most of the time. */
export function normalErrors(chance: Chance): Float32Array {
  return Float32Array.from(
    { length: 65536 },
    () => chance.share() + chance.share() + chance.share() + chance.share() - 2,
  ).map((one) => one * 1.73);
}
