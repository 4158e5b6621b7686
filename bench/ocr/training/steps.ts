import type { Weights } from './network';

const keep = { slope: 0.9, size: 0.999 };
const decay = 1e-4;

/** Moves weights by their slopes (Adam: Kingma and Ba, 2014, with weights that decay), `rate` at most each time. */
export function mover(weights: Weights) {
  const zeros = () =>
    Object.fromEntries(Object.entries(weights).map(([name, { values }]) => [name, new Float32Array(values.length)]));
  const [means, sizes] = [zeros(), zeros()];
  let times = 0;
  return (slopes: Record<string, Float32Array>, rate: number): void => {
    times += 1;
    const [short, long] = [1 - keep.slope ** times, 1 - keep.size ** times];
    for (const [name, { values }] of Object.entries(weights)) {
      const [slope, mean, size] = [slopes[name]!, means[name]!, sizes[name]!];
      for (let at = 0; at < values.length; at += 1) {
        mean[at] = keep.slope * mean[at]! + (1 - keep.slope) * slope[at]!;
        size[at] = keep.size * size[at]! + (1 - keep.size) * slope[at]! ** 2;
        values[at]! -= rate * (mean[at]! / short / (Math.sqrt(size[at]! / long) + 1e-8) + decay * values[at]!);
      }
    }
  };
}
