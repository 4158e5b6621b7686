import { distance, type Point, type Quad } from '../../../../server/papers/vision/geometry';
import type { Chance } from '../../chance';

/** A line and where along it its digits are, from 0 to 1. */
export type Found = { quad: Quad; digits: { at: number }[] };

/** What a search for lines and a reading of steps would tell of digits with these middles, each so tall: about where they are. */
export function foundAt(by: Chance, middles: readonly Point[], tall: number): Found {
  const [first, last] = [middles[0]!, middles.at(-1)!];
  const long = distance(first, last);
  const pitch = long / (middles.length - 1);
  const tilt = by.between(-0.012, 0.012);
  const [ux, uy] = [(last.x - first.x) / long, (last.y - first.y) / long];
  const u = { x: ux - uy * tilt, y: uy + ux * tilt };
  const beyond = (words: number, most: number): number =>
    pitch * (by.odds(words) ? by.between(1, most) : by.between(0.6, 1));
  const [left, right] = [-long / 2 - beyond(0.5, 9), long / 2 + beyond(0.2, 4)];
  const [up, down] = [tall * by.between(0.6, 1.05), tall * by.between(0.6, 1.05)];
  const middle = { x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 };
  const at = (along: number, under: number): Point => ({
    x: middle.x + u.x * along - u.y * under,
    y: middle.y + u.y * along + u.x * under,
  });
  const steps = Math.max(8, Math.round((6 * (right - left)) / (up + down))); // a step is an eighth of the line's height, which is 48 for the network
  const aside = by.between(-0.3, 0.3) * pitch;
  const digits = middles.map(({ x, y }) => {
    const along = (x - middle.x) * u.x + (y - middle.y) * u.y + aside + by.between(-0.2, 0.2) * pitch;
    return { at: (Math.floor(((along - left) / (right - left)) * steps) + 0.5) / steps };
  });
  return { quad: [at(left, -up), at(right, -up), at(right, down), at(left, down)], digits };
}
