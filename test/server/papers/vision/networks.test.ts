import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  constant,
  readGraph,
  tensorOf,
  writeGraph,
  type Graph,
  type Node,
} from '../../../../server/papers/vision/networks/graph';
import { lighter } from '../../../../server/papers/vision/networks/lighter';
import { wholesOf } from '../../../support/networks/network-attributes';

const number = (name: string, value: number, dims: number[] = []): Node =>
  constant(name, { dims, values: Float32Array.of(value) });
const step = (op: string, takes: string[], gives: string, rest: Node['rest'] = []): Node => ({
  op,
  takes,
  gives: [gives],
  rest,
});

/** On a picture of one cell: a convolution, and all that PP-OCRv4 writes behind it, before another one with so wide a margin. */
const written = (margin: number): Graph => ({
  nodes: [
    ...Object.entries({ w: 0.7, v: -1.3 }).map(([name, value]) => number(name, value, [1, 1, 1, 1])),
    ...Object.entries({ b: 0.2, c: 0.4 }).map(([name, value]) => number(name, value, [1])),
    ...Object.entries({ s: 1.4, t: 0.6, u: 0.8, p: -0.3 }).map(([name, value]) => number(name, value, [1])),
    ...Object.entries({ three: 3, six: 6 }).map(([name, value]) => number(name, value)),
    step('Conv', ['x', 'w', 'b'], 'conv'),
    step('Mul', ['s', 'conv'], 'scaled'),
    step('Add', ['scaled', 't'], 'y'),
    step('Add', ['y', 'three'], 'shifted'),
    step('Clip', ['shifted'], 'clipped'),
    step('Mul', ['y', 'clipped'], 'product'),
    step('Div', ['product', 'six'], 'swish'),
    step('Mul', ['u', 'swish'], 'factored'),
    step('Add', ['factored', 'p'], 'moved'),
    step('Conv', ['moved', 'v', 'c'], 'answer', [wholesOf('pads', [margin, margin, margin, margin])]),
  ],
  rest: [],
  model: [],
});

/** What a network answers to one cell. */
function answerTo(x: number, { nodes }: Graph): number {
  const known = new Map([['x', x]]);
  const values = (node: Node): number => {
    const [a = 0, b = 0, c = 0] = node.takes.map((name) => known.get(name)!);
    const made: Record<string, () => number> = {
      Constant: () => tensorOf(node)!.values[0]!,
      Conv: () => a * b + c,
      Mul: () => a * b,
      Add: () => a + b,
      Div: () => a / b,
      Clip: () => Math.min(6, Math.max(0, a)),
      HardSigmoid: () => Math.min(1, Math.max(0, a / 6 + 0.5)),
    };
    return made[node.op]!();
  };
  for (const node of nodes) known.set(node.gives[0]!, values(node));
  return known.get('answer')!;
}
const stepsOf = ({ nodes }: Graph): string[] => nodes.map(({ op }) => op).filter((op) => op !== 'Constant');
const cells = [-9, -2.5, -1, 0, 0.3, 2, 9];

describe('a network that was made lighter', () => {
  it('answers what it answered as it was written', () => {
    for (const margin of [0, 1])
      for (const x of cells) expect(answerTo(x, lighter(written(margin)))).toBeCloseTo(answerTo(x, written(margin)), 5);
  });
  it('has nothing but the swish left between two convolutions', () =>
    expect(stepsOf(lighter(written(0)))).toEqual(['Conv', 'HardSigmoid', 'Mul', 'Conv']));
  it('adds by a convolution of one cell before one that looks past the edge, where nothing was added', () =>
    expect(stepsOf(lighter(written(1)))).toEqual(['Conv', 'HardSigmoid', 'Mul', 'Conv', 'Conv']));
  it('keeps weights that two convolutions share', () => {
    const graph = written(0);
    graph.nodes.push(step('Conv', ['x', 'w', 'b'], 'twin'), step('Mul', ['s', 'twin'], 'other'));
    expect(answerTo(2, lighter(graph))).toBeCloseTo(answerTo(2, written(0)), 5);
  });
  it('that ends too early is refused', () =>
    expect(() => readGraph(writeGraph(written(0)).subarray(0, 99))).toThrow('ends in the middle'));
  it('is read again as it was written', () =>
    expect(answerTo(2, readGraph(writeGraph(lighter(written(1)))))).toBeCloseTo(answerTo(2, written(1)), 5));
});

it('the networks that read papers answer as the package’s files do, with seven tenths of the steps', () => {
  const compared = JSON.parse(
    execFileSync(
      process.execPath,
      ['--require', 'tsx/cjs', join(__dirname, '../../../support/networks/compare-networks.ts')],
      {
        encoding: 'utf8',
      },
    ),
  ) as { apart: number; signsApart: number; steps: number; stepsBefore: number }[];
  expect(compared).toHaveLength(3);
  for (const { apart, signsApart } of compared) {
    expect(apart).toBeLessThan(1e-3);
    expect(signsApart).toBe(0);
  }
  const all = (of: 'steps' | 'stepsBefore') => compared.reduce((sum, one) => sum + one[of], 0);
  expect(all('steps')).toBeLessThan(0.7 * all('stepsBefore'));
});
