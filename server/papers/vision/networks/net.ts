import { constant, tensorOf, type Node, type Tensor } from './graph';

/** A network at work: who gives each name and who takes it. */
export type Net = {
  nodes: Set<Node>;
  given: Map<string, Node>;
  takers: Map<string, Node[]>;
  tensors: Map<string, Tensor>;
};

export function netOf(nodes: readonly Node[]): Net {
  const net: Net = { nodes: new Set(nodes), given: new Map(), takers: new Map(), tensors: new Map() };
  for (const node of nodes) {
    for (const name of node.gives) net.given.set(name, node);
    for (const name of node.takes) net.takers.set(name, [...(net.takers.get(name) ?? []), node]);
    const tensor = tensorOf(node);
    if (tensor) net.tensors.set(node.gives[0]!, tensor);
  }
  return net;
}

export const takersOf = (net: Net, name: string): Node[] =>
  (net.takers.get(name) ?? []).filter((node) => net.nodes.has(node));
export const onlyTaker = (net: Net, name: string): Node | undefined => {
  const all = takersOf(net, name);
  return all.length === 1 ? all[0] : undefined;
};

const isScalar = (tensor?: Tensor): boolean => tensor?.dims.every((side) => side === 1) ?? false;

/** What a step multiplies by or adds, where that is one number; the other of its two is `of`. */
export function scalarBeside(net: Net, node: Node, of?: string): { scalar: number; of: string } | undefined {
  const at = node.takes.findIndex((name) => isScalar(net.tensors.get(name)) && name !== of);
  const other = node.takes[1 - at];
  if (at < 0 || node.takes.length !== 2 || (of !== undefined && other !== of)) return undefined;
  return { scalar: net.tensors.get(node.takes[at]!)!.values[0]!, of: other! };
}

/** The weights and the summands of a convolution under names of its own, so that they can be changed: no two share them. */
export function ownWeights(net: Net, conv: Node): { weights: Tensor; bias: Tensor } | undefined {
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

export function giveAs(net: Net, node: Node, name: string): void {
  node.gives = [name];
  net.given.set(name, node);
}

/** The steps that are left, with the constants that they take before them. */
export function written({ nodes, tensors, takers: _ }: Net): Node[] {
  const kept = [...nodes];
  const given = new Set(kept.flatMap(({ gives }) => gives));
  const taken = new Set(kept.flatMap(({ takes }) => takes));
  const made = [...tensors].filter(([name]) => taken.has(name) && !given.has(name));
  const steps = kept.filter(({ op, gives }) => op !== 'Constant' || taken.has(gives[0]!));
  return [...made.map(([name, tensor]) => constant(name, tensor)), ...steps];
}
