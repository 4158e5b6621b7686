import { InferenceSession, Tensor } from 'onnxruntime-node';
import { classes, planes, side } from '../../../server/papers/vision/digits/pictures';
import {
  answer,
  constant,
  numberOf,
  numbersOf,
  writeGraph,
  type Node,
} from '../../../server/papers/vision/networks/graph';
import { both, forwards, given, inputOf, layers, margins, model, named, pictures, step, type Weights } from './network';

/** What is shown at once: pictures, for each a 1 at its class, and how much it counts. */
export type Batch = { shown: Float32Array; wanted: Float32Array; shares: Float32Array };
export const emptyBatch = (count: number): Batch => ({
  shown: new Float32Array(count * planes * side.wide * side.high),
  wanted: new Float32Array(count * classes),
  shares: new Float32Array(count),
});

/**
 * How likely each class is, and which way each weight is to go. The runtime only runs networks forwards, but what goes backwards through
 * one is made of the same steps, so that no other program has to be brought along for learning.
 */
export async function learner(weights: Weights, count: number) {
  const names = Object.keys(weights);
  const network = writeGraph({
    nodes: [...forwards(), ...backwards(count)],
    rest: [
      named('learning'),
      pictures,
      given('wanted', ['n', classes]),
      given('shares', ['n', 1]),
      ...names.map((name) => given(name, weights[name]!.dims)),
      ...['likely', ...names.map((name) => `d${name}`)].map(answer),
    ],
    model,
  });
  const session = await InferenceSession.create(network, {
    intraOpNumThreads: 1, // of several, the sums would depend on which ends first
    extra: { session: { intra_op: { allow_spinning: '0' } } },
  });
  return async ({ shown, wanted, shares }: Batch) => {
    const answers = await session.run({
      pictures: new Tensor('float32', shown, [count, planes, side.high, side.wide]),
      wanted: new Tensor('float32', wanted, [count, classes]),
      shares: new Tensor('float32', shares, [count, 1]),
      ...Object.fromEntries(
        names.map((name) => [name, new Tensor('float32', weights[name]!.values, weights[name]!.dims)]),
      ),
    });
    return {
      likely: answers.likely!.data as Float32Array,
      slopes: Object.fromEntries(names.map((name) => [name, answers[`d${name}`]!.data as Float32Array])),
    };
  };
}

function backwards(count: number): Node[] {
  const last = layers.length - 1;
  return [
    constant('each', { dims: [1], values: Float32Array.of(1 / count) }),
    step('Sub', ['likely', 'wanted'], 'off'),
    step('Mul', ['off', 'shares'], 'weighed'),
    step('Mul', ['weighed', 'each'], 'd'),
    step('Gemm', ['flat', 'd'], 'dw', [numberOf('transA', 1)]),
    step('ReduceSum', ['d'], 'db', [numbersOf('axes', [0]), numberOf('keepdims', 0)]),
    step('Gemm', ['d', 'w'], 'dflat', [numberOf('transB', 1)]),
    step('Shape', [`y${last}`], 'shape'),
    step('Reshape', ['dflat', 'shape'], `dy${last}`),
    ...layers.map((_, at) => backwardsThrough(last - at)).flat(),
  ];
}

/** What a layer's weights should have been comes from a convolution of what it took with what is off, pictures and planes having changed places. */
function backwardsThrough(at: number): Node[] {
  const { stride } = layers[at]!;
  const swapped = [numbersOf('perm', [1, 0, 2, 3])];
  const onward = [margins(1), both('strides', stride), both('output_padding', stride - 1)];
  return [
    step('Sign', [`y${at}`], `on${at}`),
    step('Mul', [`dy${at}`, `on${at}`], `dz${at}`),
    step('ReduceSum', [`dz${at}`], `db${at}`, [numbersOf('axes', [0, 2, 3]), numberOf('keepdims', 0)]),
    step('Transpose', [inputOf(at)], `taken${at}`, swapped),
    step('Transpose', [`dz${at}`], `off${at}`, swapped),
    step('Conv', [`taken${at}`, `off${at}`], `dwt${at}`, [margins(2 - stride), both('dilations', stride)]),
    step('Transpose', [`dwt${at}`], `dw${at}`, swapped),
    ...(at > 0 ? [step('ConvTranspose', [`dz${at}`, `w${at}`], `dy${at - 1}`, onward)] : []),
  ];
}
