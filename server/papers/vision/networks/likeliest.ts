import { answer, answerOf, isAnswer, numberOf, numbersOf, type Graph, type Node } from './graph';

/** Names of what a network for reading answers then: of each step the likeliest sign, and how likely it is. */
export const likeliestAnswers = { sign: 'likeliest.sign', likely: 'likeliest.likely' };
const signs = 2; // the axis, behind lines and steps
const asWhole = 6; // int32, in onnx.proto

/**
 * The same network, asked only for the likeliest sign of each step: six thousand likelihoods a step are seven megabytes a line, which
 * had to be carried out, searched and collected.
 */
export function likeliest(graph: Graph): Graph {
  const all = answerOf(graph);
  const { sign, likely } = likeliestAnswers;
  const step = (op: string, takes: string, gives: string, rest: Node['rest']): Node => ({
    op,
    takes: [takes],
    gives: [gives],
    rest,
  });
  return {
    ...graph,
    nodes: [
      ...graph.nodes,
      step('ArgMax', all, `${sign}.long`, [numberOf('axis', signs), numberOf('keepdims', 0)]),
      step('Cast', `${sign}.long`, sign, [numberOf('to', asWhole)]),
      step('ReduceMax', all, likely, [numbersOf('axes', [signs]), numberOf('keepdims', 0)]),
    ],
    rest: [...graph.rest.filter((field) => !isAnswer(field)), answer(sign), answer(likely)],
  };
}
