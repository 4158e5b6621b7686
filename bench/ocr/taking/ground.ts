import type { Chance } from '../chance';
import { smoothNoise } from './grain';

export const grounds = ['desk', 'wood', 'cloth', 'dashboard', 'asphalt', 'checks', 'seat'] as const;
export type Ground = (typeof grounds)[number] | 'white';
/** What lies under papers, as a tile that is repeated mirrored. */
export type Tile = { side: number; data: Uint8Array };
const side = 512;

type Colour = [number, number, number];
const colours: Record<Exclude<Ground, 'white'>, Colour[]> = {
  desk: [
    [188, 182, 172],
    [92, 96, 102],
    [214, 212, 206],
    [58, 60, 66],
  ],
  wood: [
    [150, 104, 66],
    [186, 142, 96],
    [96, 62, 40],
  ],
  cloth: [
    [86, 96, 128],
    [160, 150, 134],
    [112, 62, 66],
  ],
  dashboard: [
    [44, 44, 47],
    [62, 58, 54],
    [30, 32, 36],
  ],
  asphalt: [
    [104, 104, 106],
    [84, 86, 90],
  ],
  checks: [
    [190, 150, 150],
    [150, 170, 190],
  ],
  seat: [
    [70, 64, 60],
    [136, 112, 88],
  ],
};

/** Lightness around 1 at a point of the tile. */
function reliefs(
  kind: Exclude<Ground, 'white'>,
  noise: (x: number, y: number) => number,
): (x: number, y: number) => number {
  switch (kind) {
    case 'desk':
      return (x, y) => 1 + 0.025 * noise(x / 40, y / 40) + 0.015 * noise(x, y);
    case 'wood':
      return (x, y) =>
        1 +
        0.16 * Math.sin((y + 26 * noise(x / 150, y / 40)) / 7 + 3 * noise(x / 260, y / 18)) +
        0.09 * noise(x / 26, y / 1.5);
    case 'cloth':
      return (x, y) =>
        1 + 0.1 * Math.sin(x * 1.3) * Math.sin(y * 1.3) + 0.09 * noise(x / 2, y / 2) + 0.06 * noise(x / 90, y / 90);
    case 'dashboard':
      return (x, y) => 1 + 0.28 * Math.max(-0.4, noise(x / 3, y / 3)) + 0.15 * noise(x / 120, y / 60);
    case 'asphalt':
      return (x, y) => 1 + 0.3 * noise(x / 2.2, y / 2.2) + 0.2 * noise(x / 5, y / 5) ** 3;
    case 'checks':
      return (x, y) =>
        1 - 0.16 * (Math.floor(x / 64) % 2) - 0.16 * (Math.floor(y / 64) % 2) + 0.05 * noise(x / 2, y / 2);
    case 'seat':
      return (x, y) =>
        1 +
        0.12 * noise(x / 4, y / 4) -
        0.4 * Math.exp(-((((x + 12 * noise(x / 80, y / 80)) % 128) - 64) ** 2) / 18) +
        0.08 * noise(x / 100, y / 100);
  }
}

export function tileOf(chance: Chance, kind: Ground): Tile {
  if (kind === 'white') return { side: 1, data: Uint8Array.of(247, 247, 246) };
  const relief = reliefs(kind, smoothNoise(chance));
  const [red, green, blue] = chance.one(colours[kind]);
  const data = new Uint8Array(side * side * 3);
  for (let at = 0, y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const light = relief(x, y);
      data[at++] = Math.min(255, red * light);
      data[at++] = Math.min(255, green * light);
      data[at++] = Math.min(255, blue * light);
    }
  return { side, data };
}
