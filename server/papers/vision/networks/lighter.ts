import { constant, floatOf, numberOf, numbersOf, tensorOf, wholes, type Graph, type Node, type Tensor } from './graph';

/** A network at work: who gives each name and who takes it. */
type Net = {
  nodes: Set<Node>;
  given: Map<string, Node>;
  takers: Map<string, Node[]>;
  tensors: Map<string, Tensor>;
};

/**
 * The same network with fewer steps. PP-OCRv4 was written out as it was taught: behind each convolution a factor, a summand, four steps
 * of a hard swish, another factor and another summand, each over all of the picture. What is linear belongs in the weights.
 */
export function lighter(graph: Graph): Graph {
  const net = netOf(graph.nodes);
  for (const node of graph.nodes) if (node.op === 'Conv') takeScalesBehind(net, node);
  for (const node of graph.nodes) if (node.op === 'Div') makeHardSwish(net, node);
  for (const node of graph.nodes) if (node.op === 'Mul') giveScaleOnward(net, node);
  return { ...graph, nodes: written(net) };
}

function netOf(nodes: readonly Node[]): Net {
  const net: Net = { nodes: new Set(nodes), given: new Map(), takers: new Map(), tensors: new Map() };
  for (const node of nodes) {
    for (const name of node.gives) net.given.set(name, node);
    for (const name of node.takes) net.takers.set(name, [...(net.takers.get(name) ?? []), node]);
    const tensor = tensorOf(node);
    if (tensor) net.tensors.set(node.gives[0]!, tensor);
  }
  return net;
}

const takersOf = (net: Net, name: string): Node[] => (net.takers.get(name) ?? []).filter((node) => net.nodes.has(node));
const onlyTaker = (net: Net, name: string): Node | undefined => {
  const all = takersOf(net, name);
  return all.length === 1 ? all[0] : undefined;
};

const isScalar = (tensor?: Tensor): boolean => tensor?.dims.every((side) => side === 1) ?? false;

/** What a step multiplies by or adds, where that is one number; the other of its two is `of`. */
function scalarBeside(net: Net, node: Node, of?: string): { scalar: number; of: string } | undefined {
  const at = node.takes.findIndex((name) => isScalar(net.tensors.get(name)) && name !== of);
  const other = node.takes[1 - at];
  if (at < 0 || node.takes.length !== 2 || (of !== undefined && other !== of)) return undefined;
  return { scalar: net.tensors.get(node.takes[at]!)!.values[0]!, of: other! };
}

/** The weights and the summands of a convolution under names of its own, so that they can be changed: no two share them. */
function ownWeights(net: Net, conv: Node): { weights: Tensor; bias: Tensor } | undefined {
  const [input, weightsName, biasName] = conv.takes as [string, string, string?];
  const weights = net.tensors.get(weightsName);
  const bias = biasName === undefined ? undefined : net.tensors.get(biasName);
  const isShared = conv.takes.slice(1).some((name) => !onlyTaker(net, name));
  if (!weights || isShared || (biasName !== undefined && !bias)) return undefined;
  const names = [`${conv.gives[0]}.weights`, `${conv.gives[0]}.bias`] as const;
  if (weightsName !== names[0]) {
    const [outputs] = weights.dims as [number];
    net.tensors.set(names[0], weights);
    net.tensors.set(names[1], bias ?? { dims: [outputs], values: new Float32Array(outputs) });
    conv.takes = [input, ...names];
    for (const name of names) net.takers.set(name, [conv]);
  }
  return { weights: net.tensors.get(names[0])!, bias: net.tensors.get(names[1])! };
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

function giveAs(net: Net, node: Node, name: string): void {
  node.gives = [name];
  net.given.set(name, node);
}

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

/** The steps that are left, with the constants that they take before them. */
function written({ nodes, tensors, takers: _ }: Net): Node[] {
  const kept = [...nodes];
  const given = new Set(kept.flatMap(({ gives }) => gives));
  const taken = new Set(kept.flatMap(({ takes }) => takes));
  const made = [...tensors].filter(([name]) => taken.has(name) && !given.has(name));
  const steps = kept.filter(({ op, gives }) => op !== 'Constant' || taken.has(gives[0]!));
  return [...made.map(([name, tensor]) => constant(name, tensor)), ...steps];
}
