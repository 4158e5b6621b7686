// Numbers drawn in a family that the second reader of digits never saw, and how likely each digit is what a reader read: in a process of its own, for the runtime takes no arrays of a test's own world. Prints JSON.
import { dirname, join } from 'node:path';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { seenAs } from '../../../server/papers/vision/digits/second-reader';
import { openModels } from '../../../server/papers/vision/networks/models';
import type { Pixels } from '../../../server/papers/vision/pixels';
import { printed } from '../papers/printed';
import { box } from '../papers/read-rows';

const number = '4201021345867209';
/** On each digit in turn, another typed over it. */
const over = [...number].map((digit) => String((Number(digit) + 3) % 10));
const [pitch, size, margin, high] = [17, 30, 40, 46];
const wide = 2 * margin + number.length * pitch;

GlobalFonts.registerFromPath(
  join(dirname(require.resolve('pdfjs-dist/package.json')), 'standard_fonts/LiberationSans-Regular.ttf'),
  'Unseen',
);

/** Black on white, a little soft. */
function drawn(overtyped?: number): Pixels {
  const canvas = createCanvas(wide, high);
  const paper = canvas.getContext('2d');
  paper.fillStyle = '#f4f2ea';
  paper.fillRect(0, 0, wide, high);
  paper.fillStyle = '#222';
  paper.font = `${size}px Unseen`;
  paper.textAlign = 'center';
  const put = (digit: string, at: number, aside = 0): void =>
    paper.fillText(digit, margin + (at + 0.5) * pitch + aside, 34 + aside);
  [...number].forEach((digit, at) => put(digit, at));
  if (overtyped !== undefined) put(over[overtyped]!, overtyped, 1);
  const { data } = paper.getImageData(0, 0, wide, high);
  return {
    width: wide,
    height: high,
    data: Uint8Array.from({ length: 3 * wide * high }, (_, at) => data[Math.floor(at / 3) * 4 + (at % 3)]!),
  };
}

/** As a phone shows it in the dark, light on black. */
const inTheDark = (pixels: Pixels): Pixels => ({
  ...pixels,
  data: Uint8Array.from(pixels.data, (value) => 255 - value),
});

/** The number as it would be found on its line, read so. */
function found(read: string) {
  const one = printed(read);
  const quad = box(0, 0, wide, high);
  const line = { ...one.row.glyphs[one.from]!.line, quad };
  const glyphs = one.row.glyphs.map((glyph, at) => ({
    ...glyph,
    line,
    at: (margin + (at - one.from + 0.5) * pitch) / wide,
  }));
  return { ...one, row: { ...one.row, glyphs } };
}

async function see() {
  const models = await openModels(1);
  const clean = await seenAs(models, drawn(), found(number));
  const dark = await seenAs(models, inTheDark(drawn()), found(number));
  const [overtyped, darkOvertyped]: number[][] = [[], []];
  for (const at of over.keys()) {
    const upper = [...number].map((digit, one) => (one === at ? over[at]! : digit)).join('');
    const likeliest = async (pixels: Pixels): Promise<number> => {
      const [lower, asUpper] = [
        await seenAs(models, pixels, found(number)),
        await seenAs(models, pixels, found(upper)),
      ];
      return lower && asUpper ? Math.max(lower[at]!, asUpper[at]!) : 1;
    };
    overtyped!.push(await likeliest(drawn(at)));
    darkOvertyped!.push(await likeliest(inTheDark(drawn(at))));
  }
  return { clean, overtyped, dark, darkOvertyped };
}

void see().then((seen) => console.log(JSON.stringify(seen)));
