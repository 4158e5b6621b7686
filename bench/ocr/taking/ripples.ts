import type { Chance } from '../chance';
import type { Paper } from '../papers/papers';
import { smoothNoise } from './grain';

/** How a paper is not flat, in its own units. */
export type Ripples = {
  bends: { angle: number; waves: number; phase: number; depth: number }[];
  folds: { across: boolean; at: number; shade: number; kink: number }[];
  crumple: number;
  seed: number;
};
/** Where a point of the photo really is on the paper, and how much light it gets. */
export type Rippled = { du: number; dv: number; shade: number };

export function ripplesOf(
  chance: Chance,
  paper: Paper,
  {
    curlMm,
    crumpleMm,
    folded,
    throughNumber,
  }: { curlMm: number; crumpleMm: number; folded: boolean; throughNumber: boolean },
): Ripples {
  const unit = paper.unitsPerMm ?? 5;
  const stiff = paper.kind.endsWith('licence') || paper.screen ? 0.3 : 1;
  const bends =
    curlMm < 0.2
      ? []
      : Array.from({ length: chance.whole(1, 2) }, () => ({
          angle: (chance.one([0, 90, 0, 90, chance.between(0, 180)]) * Math.PI) / 180,
          waves: chance.between(0.5, 1.8),
          phase: chance.between(0, 6.3),
          depth: chance.between(0.3, 1) * curlMm * unit * stiff,
        }));
  const number = paper.number;
  const fold = (across: boolean, at: number) => ({
    across,
    at,
    shade: chance.between(-0.16, 0.16),
    kink: chance.between(-0.02, 0.02),
  });
  const folds = folded
    ? [
        fold(true, paper.height * chance.between(0.3, 0.7)),
        ...(chance.odds(0.6) ? [fold(false, paper.width * chance.between(0.35, 0.65))] : []),
      ]
    : [];
  if (throughNumber && number)
    folds.push(
      chance.odds(0.5)
        ? fold(true, number.y + number.height * chance.between(0.2, 0.8))
        : fold(false, number.x + number.width * chance.between(0.1, 0.9)),
    );
  return { bends, folds, crumple: crumpleMm * unit * stiff, seed: chance.whole(1, 1e9) };
}

/** The paper's relief as a function of its units; the light comes with it. */
export function reliefOf(
  chance: Chance,
  paper: Paper,
  { bends, folds, crumple }: Ripples,
): (u: number, v: number, out: Rippled) => void {
  const noise = smoothNoise(chance);
  const unit = paper.unitsPerMm ?? 5;
  const long = Math.max(paper.width, paper.height);
  return (u, v, out) => {
    let [du, dv, shade] = [0, 0, 1];
    for (const { angle, waves, phase, depth } of bends) {
      const turn = ((u * Math.cos(angle) + v * Math.sin(angle)) / long) * Math.PI * 2 * waves + phase;
      dv += depth * Math.sin(turn) * Math.abs(Math.cos(angle));
      du += depth * Math.sin(turn) * Math.abs(Math.sin(angle));
      shade += (depth / unit) * 0.045 * waves * Math.cos(turn);
    }
    if (crumple > 0) {
      const [x, y] = [u / (26 * unit), v / (26 * unit)];
      const [a, b] = [noise(x, y), noise(x + 50, y + 50)];
      const [ridge, fine] = [Math.abs(noise(x * 1.7 + 9, y * 1.7)), Math.abs(noise(x * 3.1 + 90, y * 3.1))];
      du += crumple * a * 1.6;
      dv += crumple * b * 1.6;
      shade += (crumple / unit) * (0.16 * a + 0.3 * (0.35 - Math.sqrt(ridge)) + 0.14 * (0.4 - Math.sqrt(fine)));
    }
    for (const { across, at, shade: dark, kink } of folds) {
      const off = (across ? v : u) - at;
      if (off > 0) {
        shade += dark;
        if (across) du += kink * off * (u / paper.width - 0.5);
        else dv += kink * off * (v / paper.height - 0.5);
      }
      shade += 0.12 * Math.exp(-((off / unit) ** 2) / 1.5) * Math.sign(dark);
    }
    out.du = du;
    out.dv = dv;
    out.shade = Math.max(0.25, shade);
  };
}
