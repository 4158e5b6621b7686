import {
  bytesField,
  bytesIn,
  fieldsIn,
  floatField,
  messageOf,
  numberField,
  text,
  textField,
  whole,
  type Field,
  type Pieces,
} from './wire';

/** A step of a network: what it takes and gives, by name. `rest` are its attributes, as they are written. */
export type Node = { op: string; takes: string[]; gives: string[]; rest: Field[] };
/** Numbers that a network was taught, copied when they are asked for. */
export type Tensor = { dims: number[]; readonly values: Float32Array };
/** A network as it is written: its steps in an order in which each finds what it takes. */
export type Graph = { nodes: Node[]; rest: Field[]; model: Field[] };

// Numbers of the fields, from onnx.proto.
const ofModel = { graph: 7 };
const ofGraph = { node: 1, output: 12 };
const ofNode = { takes: 1, gives: 2, op: 4, attribute: 5 };
const ofAttribute = { name: 1, float: 2, number: 3, tensor: 5, numbers: 8, type: 20 };
const ofTensor = { dims: 1, type: 2, bytes: 9 };
const attributeTypes = { float: 1, number: 2, tensor: 4, numbers: 7 };
const isFloat = 1;

export function readGraph(file: Uint8Array): Graph {
  const model = fieldsIn(file);
  const graph = fieldsIn(model.find(({ no }) => no === ofModel.graph)!.value);
  return {
    nodes: graph.filter(({ no }) => no === ofGraph.node).map(({ value }) => nodeFrom(value)),
    rest: graph.filter(({ no }) => no !== ofGraph.node),
    model: model.filter(({ no }) => no !== ofModel.graph),
  };
}

export function writeGraph({ nodes, rest, model }: Graph): Uint8Array {
  const graph = messageOf([...nodes.map((node) => bytesField(ofGraph.node, bytesOf(node))), ...rest]);
  return whole(messageOf([...model, bytesField(ofModel.graph, graph)]));
}

function nodeFrom(written: Field['value']): Node {
  const fields = fieldsIn(written);
  const texts = (wanted: number) => fields.filter(({ no }) => no === wanted).map(({ value }) => text(value));
  return {
    op: texts(ofNode.op)[0]!,
    takes: texts(ofNode.takes),
    gives: texts(ofNode.gives),
    rest: fields.filter(({ no }) => no === ofNode.attribute),
  };
}

const bytesOf = ({ op, takes, gives, rest }: Node): Pieces =>
  messageOf([
    ...takes.map((name) => textField(ofNode.takes, name)),
    ...gives.map((name) => textField(ofNode.gives, name)),
    textField(ofNode.op, op),
    ...rest,
  ]);

const attribute = (name: string, type: number, ...fields: Field[]): Field =>
  bytesField(
    ofNode.attribute,
    messageOf([textField(ofAttribute.name, name), ...fields, numberField(ofAttribute.type, type)]),
  );
export const floatOf = (name: string, value: number): Field =>
  attribute(name, attributeTypes.float, floatField(ofAttribute.float, value));
export const numberOf = (name: string, value: number): Field =>
  attribute(name, attributeTypes.number, numberField(ofAttribute.number, value));
export const numbersOf = (name: string, values: readonly number[]): Field =>
  attribute(name, attributeTypes.numbers, ...values.map((value) => numberField(ofAttribute.numbers, value)));

const attributeNamed = ({ rest }: Node, name: string): Field[] =>
  rest.map(({ value }) => fieldsIn(value)).find(([first]) => text(first!.value) === name) ?? [];

/** Whole numbers of an attribute, such as the margins of a convolution. */
export const wholes = (node: Node, name: string): number[] =>
  attributeNamed(node, name)
    .filter(({ no }) => no === ofAttribute.numbers)
    .map(({ value }) => Number(value));

/** A number with a fraction of an attribute. */
export function floatIn(node: Node, name: string): number | undefined {
  const bytes = attributeNamed(node, name).find(({ no }) => no === ofAttribute.float)?.value;
  return bytes === undefined ? undefined : new Float32Array(new Uint8Array(bytesIn(bytes)).buffer)[0];
}

/** What a constant holds, where that is numbers with a fraction. */
export function tensorOf(node: Node): Tensor | undefined {
  const written = attributeNamed(node, 'value').find(({ no }) => no === ofAttribute.tensor);
  if (node.op !== 'Constant' || !written) return undefined;
  const fields = fieldsIn(written.value);
  const bytes = fields.find(({ no }) => no === ofTensor.bytes)?.value;
  if (fields.find(({ no }) => no === ofTensor.type)?.value !== isFloat || bytes === undefined) return undefined;
  let values: Float32Array | undefined;
  return {
    dims: fields.filter(({ no }) => no === ofTensor.dims).map(({ value }) => Number(value)),
    get values() {
      return (values ??= new Float32Array(new Uint8Array(bytesIn(bytes)).buffer));
    },
  };
}

export const constant = (name: string, { dims, values }: Tensor): Node => {
  const tensor = messageOf([
    ...dims.map((dim) => numberField(ofTensor.dims, dim)),
    numberField(ofTensor.type, isFloat),
    bytesField(ofTensor.bytes, new Uint8Array(values.buffer, values.byteOffset, values.byteLength)),
  ]);
  return {
    op: 'Constant',
    takes: [],
    gives: [name],
    rest: [attribute('value', attributeTypes.tensor, bytesField(ofAttribute.tensor, tensor))],
  };
};

/** An answer of the network, by name; its shape is for whoever runs it to find. */
export const answer = (name: string): Field => bytesField(ofGraph.output, messageOf([textField(1, name)]));
export const isAnswer = ({ no }: Field): boolean => no === ofGraph.output;
export const answerOf = ({ rest }: Graph): string =>
  text(fieldsIn(rest.find(isAnswer)!.value).find(({ no }) => no === 1)!.value);
