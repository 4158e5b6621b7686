import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { detectLines } from '../../../server/papers/vision/detect-lines';
import { characters, modelsFolder, type Models } from '../../../server/papers/vision/networks/models';
import { workable } from '../../../server/papers/vision/pixels';
import { recognise } from '../../../server/papers/vision/recognise';
import { unpack } from '../../../server/papers/vision/unpack';
import { upright } from '../../../server/papers/vision/upright';

/** A long side of 960, as PaddleOCR searches by default. */
const searched = 960 * 720;

/**
 * The same networks as their package writes them, in a runtime as it comes: every line is found and read once, and nothing is judged.
 * What ours is measured beside.
 */
export async function openPlainEngine(threads: number): Promise<(jpeg: Uint8Array) => Promise<string[]>> {
  const open = async (file: string) => {
    const session = await InferenceSession.create(join(modelsFolder, file), { intraOpNumThreads: threads });
    return async (planes: Float32Array, height: number, width: number): Promise<Tensor> => {
      const answers = await session.run({
        [session.inputNames[0]!]: new Tensor('float32', planes, [1, 3, height, width]),
      });
      return answers[session.outputNames[0]!]!;
    };
  };
  const [detect, direction, read] = [
    await open('ch_PP-OCRv4_det_infer.onnx'),
    await open('ch_ppocr_mobile_v2.0_cls_infer.onnx'),
    await open('ch_PP-OCRv4_rec_infer.onnx'),
  ];
  const models: Models = {
    detect: async (...picture) => (await detect(...picture)).data as Float32Array,
    direction: async (...picture) => (await direction(...picture)).data as Float32Array,
    recognise: async (...picture) => likeliestOf(await read(...picture)),
    digits: () => Promise.reject(new Error('The plain engine judges no digits')),
    characters: characters(),
  };
  return async (jpeg) => {
    const pixels = await workable(await unpack(jpeg, 40_000_000));
    const texts: string[] = [];
    for (const quad of await upright(models, pixels, await detectLines(models, pixels, searched)))
      texts.push((await recognise(models, pixels, quad)).text);
    return texts;
  };
}

function likeliestOf({ data, dims }: Tensor): { signs: number[]; likely: number[] } {
  const [steps, classes] = [dims[1]!, dims[2]!];
  const all = data as Float32Array;
  const signs = Array.from({ length: steps }, (_, step) => {
    let best = step * classes;
    for (let at = best; at < (step + 1) * classes; at += 1) if (all[at]! > all[best]!) best = at;
    return best - step * classes;
  });
  return { signs, likely: signs.map((sign, step) => all[step * classes + sign]!) };
}
