import { run, shares, type Layer } from '../../../server/papers/vision/digit-network';
import type { Chance } from '../chance';

export type Example = { picture: Float32Array; label: number };
type Moments = { first: Float32Array; second: Float32Array };

const layer = (chance: Chance, inputs: number, outputs: number): Layer => ({
  inputs,
  outputs,
  weights: Float32Array.from({ length: inputs * outputs }, () => chance.between(-1, 1) * Math.sqrt(6 / inputs)),
  biases: new Float32Array(outputs),
});
const moments = (length: number): Moments => ({ first: new Float32Array(length), second: new Float32Array(length) });

/** Layers of such sizes, taught by stochastic gradient descent with Adam's moments (Kingma and Ba, 2015). */
export function taught(
  chance: Chance,
  sizes: readonly number[],
  examples: readonly Example[],
  epochs: number,
  tell: (epoch: number, loss: number) => void,
): Layer[] {
  const layers = sizes.slice(1).map((outputs, at) => layer(chance, sizes[at]!, outputs));
  const slopes = layers.map(({ weights, biases }) => ({
    weights: new Float32Array(weights.length),
    biases: new Float32Array(biases.length),
  }));
  const kept = layers.map(({ weights, biases }) => ({
    weights: moments(weights.length),
    biases: moments(biases.length),
  }));
  const batch = 64;
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const rate = 0.002 * (1 - epoch / epochs) + 0.00005;
    const order = shuffled(chance, examples);
    let loss = 0;
    for (let from = 0; from < order.length; from += batch) {
      const some = order.slice(from, from + batch);
      for (const one of some) loss += learn(layers, slopes, one);
      step += 1;
      layers.forEach((one, at) => {
        adam(one.weights, slopes[at]!.weights, kept[at]!.weights, { rate, step, share: 1 / some.length });
        adam(one.biases, slopes[at]!.biases, kept[at]!.biases, { rate, step, share: 1 / some.length });
      });
    }
    tell(epoch, loss / order.length);
  }
  return layers;
}

/** Adds to the slopes what one example says, and gives its loss. */
function learn(
  layers: readonly Layer[],
  slopes: readonly Pick<Layer, 'weights' | 'biases'>[],
  { picture, label }: Example,
): number {
  const outs = run(layers, picture);
  const said = shares(outs.at(-1)!);
  let wrong = said.map((share, at) => share - Number(at === label));
  for (let index = layers.length - 1; index >= 0; index -= 1) {
    const { inputs, outputs, weights } = layers[index]!;
    const [given, slope] = [outs[index]!, slopes[index]!];
    const before = new Float32Array(inputs);
    for (let row = 0; row < outputs; row += 1) {
      const error = wrong[row]!;
      if (error === 0) continue;
      slope.biases[row]! += error;
      for (let at = 0, weight = row * inputs; at < inputs; at += 1, weight += 1) {
        slope.weights[weight]! += error * given[at]!;
        before[at]! += error * weights[weight]!;
      }
    }
    wrong = index ? before.map((error, at) => (given[at]! > 0 ? error : 0)) : before;
  }
  return -Math.log(Math.max(1e-9, said[label]!));
}

function adam(
  values: Float32Array,
  slopes: Float32Array,
  { first, second }: Moments,
  { rate, step, share }: { rate: number; step: number; share: number },
): void {
  const [one, two] = [1 - 0.9 ** step, 1 - 0.999 ** step];
  for (let at = 0; at < values.length; at += 1) {
    const slope = slopes[at]! * share + 1e-5 * values[at]!;
    first[at] = 0.9 * first[at]! + 0.1 * slope;
    second[at] = 0.999 * second[at]! + 0.001 * slope * slope;
    values[at]! -= (rate * (first[at]! / one)) / (Math.sqrt(second[at]! / two) + 1e-8);
    slopes[at] = 0;
  }
}

function shuffled<T>(chance: Chance, list: readonly T[]): T[] {
  const out = [...list];
  for (let at = out.length - 1; at > 0; at -= 1) {
    const other = chance.whole(0, at);
    [out[at], out[other]] = [out[other]!, out[at]!];
  }
  return out;
}

/** As `weightsFrom` takes them. */
export function packed(layers: readonly Layer[]): Buffer {
  const head = Buffer.alloc(4 + 2 * layers.length);
  head.writeUInt16LE(layers.length, 0);
  [layers[0]!.inputs, ...layers.map(({ outputs }) => outputs)].forEach((size, at) =>
    head.writeUInt16LE(size, 2 + 2 * at),
  );
  return Buffer.concat([
    head,
    ...layers.flatMap(({ weights, biases }) => {
      const scale = weights.reduce((most, one) => Math.max(most, Math.abs(one)), 0) / 127;
      const float = Buffer.alloc(4 * biases.length + 4);
      biases.forEach((one, at) => float.writeFloatLE(one, 4 * at));
      float.writeFloatLE(scale, 4 * biases.length);
      return [float, Buffer.from(Int8Array.from(weights, (one) => Math.round(one / scale)).buffer)];
    }),
  ]);
}
