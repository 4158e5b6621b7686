import type { Chance } from '../chance';
import type { Point } from './matrix';

type Glare = { x: number; y: number; rx: number; ry: number; strength: number };
type Shadow = {
  kind: 'edge' | 'phone' | 'hand';
  x: number;
  y: number;
  angle: number;
  size: number;
  soft: number;
  depth: number;
};
/** Light over a photo, whose sides run from 0 to 1 of the longer one. */
export type Lighting = {
  exposure: number;
  slope: number;
  towards: number;
  tint: [number, number, number];
  shadows: Shadow[];
  glares: Glare[];
  vignette: number;
};

const tints: [number, number, number][] = [
  [1, 1, 1],
  [1, 1, 1],
  [1.04, 1, 0.88],
  [1.06, 0.98, 0.76],
  [0.94, 1.02, 0.93],
  [0.92, 0.98, 1.08],
];

export function lightingOf(
  chance: Chance,
  { dark, odds, glareAt }: { dark: number; odds: number; glareAt: Point | undefined },
): Lighting {
  const low = chance.odds(odds * 0.5) ? dark : dark * chance.between(0, 0.5);
  const shadow = (): Shadow => ({
    kind: chance.one(['edge', 'edge', 'phone', 'hand']),
    x: chance.between(0.15, 0.75),
    y: chance.between(0.15, 0.8),
    angle: chance.between(0, 6.3),
    size: chance.between(0.14, 0.3),
    soft: chance.between(0.012, 0.09),
    depth: chance.between(0.2, 0.3 + dark * 0.5),
  });
  const glare = (): Glare => ({
    x: chance.between(0, 0.9),
    y: chance.between(0, 0.9),
    rx: chance.between(0.03, 0.12),
    ry: chance.between(0.03, 0.12),
    strength: chance.between(60, 200),
  });
  const onNumber = glareAt
    ? [
        {
          x: glareAt[0],
          y: glareAt[1],
          rx: chance.between(0.03, 0.09),
          ry: chance.between(0.02, 0.06),
          strength: chance.between(120, 420),
        },
      ]
    : [];
  return {
    exposure: 1 - low * chance.between(0.5, 1),
    slope: dark * chance.between(0.2, 0.8),
    towards: chance.between(0, 6.3),
    tint: dark > 0.1 ? chance.one(tints) : tints[0]!,
    shadows: chance.odds(odds) ? [shadow()] : [],
    glares: [...onNumber, ...(chance.odds(odds * 0.3) ? [glare()] : [])],
    vignette: dark * 0.3,
  };
}

/** How much a glare adds at a point. */
export const burnAt = (glares: readonly Glare[], x: number, y: number): number =>
  glares.reduce(
    (sum, one) => sum + one.strength * Math.exp(-(((x - one.x) / one.rx) ** 2 + ((y - one.y) / one.ry) ** 2) / 2),
    0,
  );

const smooth = (t: number): number => {
  const s = Math.min(1, Math.max(0, t));
  return s * s * (3 - 2 * s);
};

/** Distance into the shadow's shape: negative outside. */
function inside({ kind, x, y, angle, size }: Shadow, px: number, py: number): number {
  const [dx, dy] = [px - x, py - y];
  const [u, v] = [dx * Math.cos(angle) + dy * Math.sin(angle), dy * Math.cos(angle) - dx * Math.sin(angle)];
  if (kind === 'edge') return u;
  const phone = Math.min(size * 0.5 - Math.abs(u), size - Math.abs(v));
  const arm = v > 0 ? size * 0.28 - Math.abs(u + v * 0.15) : -1;
  if (kind === 'phone') return Math.max(phone, arm);
  const fingers = [-0.36, -0.12, 0.12, 0.36].map((at) =>
    Math.min(size * 0.09 - Math.abs(u - size * at), v + size * (1.1 - Math.abs(at))),
  );
  return Math.max(size * 0.45 - Math.hypot(u, v * 0.9), arm, ...fingers.map((one) => (v < 0 ? one : -1)));
}

/** Light at a point before it meets colours. */
export function lightAt(lighting: Lighting, x: number, y: number): number {
  const slope = 1 + lighting.slope * (Math.cos(lighting.towards) * (x - 0.5) + Math.sin(lighting.towards) * (y - 0.5));
  const vignette = 1 - lighting.vignette * ((x - 0.45) ** 2 + (y - 0.45) ** 2);
  const shadow = lighting.shadows.reduce(
    (light, one) => light * (1 - one.depth * smooth(0.5 + inside(one, x, y) / one.soft / 2)),
    1,
  );
  return lighting.exposure * slope * vignette * shadow;
}
