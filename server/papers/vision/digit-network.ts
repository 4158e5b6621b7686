/** Layers of a small network, each fully connected to the one before: `weights` row by row, an output's inputs side by side. */
export type Layer = { inputs: number; outputs: number; weights: Float32Array; biases: Float32Array };

/** What each layer puts out, the given first; the last one as it is, before it is made into shares. */
export function run(layers: readonly Layer[], given: Float32Array): Float32Array[] {
  const out = [given];
  layers.forEach((layer, index) => out.push(onward(layer, out[index]!, index < layers.length - 1)));
  return out;
}

function onward({ inputs, outputs, weights, biases }: Layer, given: Float32Array, isHidden: boolean): Float32Array {
  const out = new Float32Array(outputs);
  for (let row = 0; row < outputs; row += 1) {
    let sum = biases[row]!;
    for (let at = 0, weight = row * inputs; at < inputs; at += 1, weight += 1) sum += weights[weight]! * given[at]!;
    out[row] = isHidden && sum < 0 ? 0 : sum;
  }
  return out;
}

/** Shares of one, by likelihood. */
export function shares(scores: Float32Array): Float32Array {
  const most = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - most));
  const sum = raised.reduce((all, one) => all + one, 0);
  return raised.map((one) => one / sum);
}
