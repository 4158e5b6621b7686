import { floatIn, type Node, type Tensor } from './graph';
import { giveAs, onlyTaker, type Net } from './net';

/**
 * A convolution that widens a picture, then a summand for each channel and a norming of each: all of it goes into the weights, for the
 * picture is at its largest there. Weights lie by what comes in, then by what goes out.
 */
export function takeNormingBehind(net: Net, widening: Node): void {
  const weights = net.tensors.get(widening.takes[1]!);
  const add = onlyTaker(net, widening.gives[0]!);
  const summand = add?.op === 'Add' ? add.takes.map((name) => net.tensors.get(name)).find(Boolean) : undefined;
  if (!weights || !add || summand?.values.length !== weights.dims[1] || widening.takes.length > 2) return;
  const names = [`${widening.gives[0]}.weights`, `${widening.gives[0]}.bias`] as const;
  const bias: Tensor = { dims: [summand!.values.length], values: summand!.values.slice() };
  net.tensors.set(names[0], weights);
  net.tensors.set(names[1], bias);
  widening.takes = [widening.takes[0]!, ...names];
  net.nodes.delete(add);
  giveAs(net, widening, add.gives[0]!);
  const norming = onlyTaker(net, add.gives[0]!);
  if (norming?.op === 'BatchNormalization') norm(net, norming, weights, bias);
  else return;
  net.nodes.delete(norming);
  giveAs(net, widening, norming.gives[0]!);
}

function norm(net: Net, norming: Node, weights: Tensor, bias: Tensor): void {
  const [factor, summand, mean, variance] = norming.takes.slice(1).map((name) => net.tensors.get(name)!.values);
  const least = floatIn(norming, 'epsilon') ?? 1e-5;
  const by = factor!.map((value, at) => value / Math.sqrt(variance![at]! + least));
  const cells = weights.values.length / (weights.dims[0]! * by.length);
  for (let at = 0; at < weights.values.length; at += 1) weights.values[at]! *= by[Math.floor(at / cells) % by.length]!;
  for (let at = 0; at < by.length; at += 1) bias.values[at] = (bias.values[at]! - mean![at]!) * by[at]! + summand![at]!;
}
