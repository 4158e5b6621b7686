import { floatOf, numberOf, numbersOf, wholes, type Graph, type Node, type Tensor } from './graph';
import { giveAs, netOf, onlyTaker, ownWeights, scalarBeside, takersOf, written, type Net } from './net';
import { takeNormingBehind } from './widening';

/**
 * The same network with fewer steps. PP-OCRv4 was written out as it was taught: behind each convolution a factor, a summand, four steps
 * of a hard swish, another factor and another summand, each over all of the picture. What is linear belongs in the weights.
 */
export function lighter(graph: Graph): Graph {
  const net = netOf(graph.nodes);
  for (const node of graph.nodes) if (node.op === 'Conv') takeScalesBehind(net, node);
  for (const node of graph.nodes) if (node.op === 'ConvTranspose') takeNormingBehind(net, node);
  for (const node of graph.nodes) if (node.op === 'Div') makeHardSwish(net, node);
  for (const node of graph.nodes) if (node.op === 'Mul') giveScaleOnward(net, node);
  return { ...graph, nodes: written(net) };
}

/** conv, then a factor and a summand that nobody else sees: the convolution gives their product itself. */
function takeScalesBehind(net: Net, conv: Node): void {
  for (;;) {
    const [gives] = conv.gives as [string];
    const next = onlyTaker(net, gives);
    const beside = next && ['Mul', 'Add'].includes(next.op) ? scalarBeside(net, next, gives) : undefined;
    const own = beside && ownWeights(net, conv);
    if (!next || !own) return;
    const { scalar } = beside;
    if (next.op === 'Mul') for (const tensor of [own.weights, own.bias]) scale(tensor, scalar);
    else own.bias.values.forEach((value, at) => (own.bias.values[at] = value + scalar));
    net.nodes.delete(next);
    giveAs(net, conv, next.gives[0]!);
  }
}

const scale = ({ values }: Tensor, by: number): void => {
  for (let at = 0; at < values.length; at += 1) values[at]! *= by;
};

/** x * clip(x + 3, 0, 6) / 6 in four steps is x * hardSigmoid(x) in two. */
function makeHardSwish(net: Net, divide: Node): void {
  const product = scalarBeside(net, divide);
  const multiply = product && net.given.get(product.of);
  const clip = multiply?.takes.map((name) => net.given.get(name)).find((node) => node?.op === 'Clip');
  const add = clip && net.given.get(clip.takes[0]!);
  const sum = add?.op === 'Add' ? scalarBeside(net, add) : undefined;
  if (product?.scalar !== 6 || multiply?.op !== 'Mul' || sum?.scalar !== 3 || !multiply.takes.includes(sum.of)) return;
  const between = [add!, clip!, multiply];
  if (between.some((node) => !onlyTaker(net, node.gives[0]!))) return;
  add!.op = 'HardSigmoid';
  add!.takes = [sum.of];
  add!.rest = [floatOf('alpha', 1 / 6), floatOf('beta', 0.5)];
  multiply.takes = [sum.of, add!.gives[0]!];
  for (const node of [clip!, divide]) net.nodes.delete(node);
  giveAs(net, multiply, divide.gives[0]!);
}

/**
 * A factor and a summand before convolutions that look nowhere past the picture's edge, where nothing is added, go into their weights.
 * Else both become a convolution of one cell: the runtime keeps pictures in blocks of channels for those alone, and turns them to and
 * fro for any other step.
 */
function giveScaleOnward(net: Net, factor: Node): void {
  const by = scalarBeside(net, factor);
  const add = onlyTaker(net, factor.gives[0]!);
  const plus = add?.op === 'Add' ? scalarBeside(net, add, factor.gives[0]!) : undefined;
  if (!net.nodes.has(factor) || !by || !plus) return;
  const convs = takersOf(net, add!.gives[0]!);
  const isInside = convs.every((conv) => conv.op === 'Conv' && wholes(conv, 'pads').every((pad) => pad === 0));
  const owns = isInside ? convs.flatMap((conv) => ownWeights(net, conv) ?? []) : [];
  if (convs.length > 0 && owns.length === convs.length) {
    for (const own of owns) {
      addThrough(own, plus.scalar);
      scale(own.weights, by.scalar);
    }
    for (const node of [factor, add!]) net.nodes.delete(node);
    for (const conv of convs) conv.takes = [by.of, ...conv.takes.slice(1)];
    net.takers.set(by.of, [...takersOf(net, by.of), ...convs]);
  } else becomeConvolution(net, factor, add!, { by: by.scalar, plus: plus.scalar, of: by.of });
}

function becomeConvolution(
  net: Net,
  factor: Node,
  add: Node,
  { by, plus, of }: { by: number; plus: number; of: string },
): void {
  const channels = channelsOf(net, of);
  if (!channels) return;
  const names = [`${factor.gives[0]}.weights`, `${factor.gives[0]}.bias`] as const;
  net.tensors.set(names[0], { dims: [channels, 1, 1, 1], values: new Float32Array(channels).fill(by) });
  net.tensors.set(names[1], { dims: [channels], values: new Float32Array(channels).fill(plus) });
  Object.assign(factor, {
    op: 'Conv',
    takes: [of, ...names],
    rest: [numberOf('group', channels), numbersOf('kernel_shape', [1, 1])],
  });
  net.nodes.delete(add);
  giveAs(net, factor, add.gives[0]!);
}

/** How many a convolution gives, also where a swish stands behind it. */
function channelsOf(net: Net, name: string): number | undefined {
  const node = net.given.get(name);
  if (node?.op === 'Conv') return net.tensors.get(node.takes[1]!)?.dims[0];
  return node?.op === 'Mul' ? channelsOf(net, node.takes[0]!) : undefined;
}

/** What a convolution makes of a picture that is this number everywhere. */
function addThrough({ weights, bias }: { weights: Tensor; bias: Tensor }, scalar: number): void {
  const each = weights.values.length / bias.values.length;
  for (let out = 0; out < bias.values.length; out += 1) {
    let sum = 0;
    for (let at = out * each; at < (out + 1) * each; at += 1) sum += weights.values[at]!;
    bias.values[out]! += scalar * sum;
  }
}
