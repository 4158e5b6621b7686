import {
  answer,
  constant,
  numberOf,
  numbersOf,
  writeGraph,
  type Node,
} from '../../../server/papers/vision/networks/graph';
import { bytesField, messageOf, numberField, textField, type Field } from '../../../server/papers/vision/networks/wire';
import { classes, planes, side } from '../../../server/papers/vision/digits/pictures';
import type { Chance } from '../chance';

/** What is learnt, by name. */
export type Weights = Record<string, { dims: number[]; values: Float32Array }>;

/** Convolutions of three by three cells, each but the first at half the size; then every cell counts for every class. */
export const layers = [
  { from: planes, to: 16, stride: 1 },
  { from: 16, to: 32, stride: 2 },
  { from: 32, to: 56, stride: 2 },
  { from: 56, to: 60, stride: 2 },
] as const;
const flattened = layers.at(-1)!.to * (side.wide / 8) * (side.high / 8);

/** Drawn so that what goes through the network neither grows nor fades (He, 2015). */
export function freshWeights(by: Chance): Weights {
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - by.share())) * Math.cos(2 * Math.PI * by.share());
  const drawn = (dims: number[], variance: number) => ({
    dims,
    values: Float32Array.from({ length: dims.reduce((a, b) => a * b) }, () => normal() * Math.sqrt(variance)),
  });
  const zeros = (count: number) => ({ dims: [count], values: new Float32Array(count) });
  return {
    ...Object.fromEntries(
      layers.flatMap(({ from, to }, at) => [
        [`w${at}`, drawn([to, from, 3, 3], 2 / (9 * from))],
        [`b${at}`, zeros(to)],
      ]),
    ),
    w: drawn([flattened, classes], 1 / flattened),
    b: zeros(classes),
  };
}

export const step = (op: string, takes: string[], gives: string, rest: Node['rest'] = []): Node => ({
  op,
  takes,
  gives: [gives],
  rest,
});
/** A cell on each side, and so many on the far ones. */
export const margins = (far: number): Field => numbersOf('pads', [1, 1, far, far]);
export const both = (name: string, value: number): Field => numbersOf(name, [value, value]);
export const inputOf = (layer: number): string => (layer === 0 ? 'pictures' : `y${layer - 1}`);

/** From pictures to how likely each class is. */
export const forwards = (): Node[] => [
  ...layers.flatMap(({ stride }, at) => [
    step('Conv', [inputOf(at), `w${at}`, `b${at}`], `z${at}`, [margins(1), both('strides', stride)]),
    step('Relu', [`z${at}`], `y${at}`),
  ]),
  step('Flatten', [inputOf(layers.length)], 'flat', [numberOf('axis', 1)]),
  step('Gemm', ['flat', 'w', 'b'], 'scores'),
  step('Softmax', ['scores'], 'likely', [numberOf('axis', 1)]),
];

/** What a network is given, with its sizes: a number, or a name for what is known only when it runs. */
export function given(name: string, dims: readonly (number | string)[]): Field {
  const sizes = dims.map((dim) =>
    bytesField(1, messageOf([typeof dim === 'number' ? numberField(1, dim) : textField(2, dim)])),
  );
  const isFloat = numberField(1, 1);
  const tensor = messageOf([isFloat, bytesField(2, messageOf(sizes))]);
  return bytesField(11, messageOf([textField(1, name), bytesField(2, messageOf([bytesField(1, tensor)]))]));
}

/** ONNX's version 7, with the steps of its version 11. */
export const model = [numberField(1, 7), bytesField(8, messageOf([textField(1, ''), numberField(2, 11)]))];
export const pictures = given('pictures', ['n', planes, side.high, side.wide]);
export const named = (name: string): Field => textField(2, name);

/** The network as it is shipped, with its weights inside. */
export const shipped = (weights: Weights): Uint8Array =>
  writeGraph({
    nodes: [...Object.entries(weights).map(([name, tensor]) => constant(name, tensor)), ...forwards()],
    rest: [named('digits'), pictures, answer('likely')],
    model,
  });
