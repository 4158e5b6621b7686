import sharp from 'sharp';
import { besideTheirMean, classes, planes, side, windowsOf } from '../../../server/papers/vision/digits/pictures';
import { stripOf, type Strip } from './strips/strips';

/** The class of what is none of the ten alone. */
export const none = classes - 1;
/** What a digit of a strip is to be read as, and how much that counts. */
export type Aim = { at: number; as: number; share: number };
export type Sample = Aim & { face: string; strip: number };

const cells = side.wide * side.high;
/** A byte for each cell: eight thousand strips as floats would be a gigabyte. */
const [steps, lowest] = [170, -0.25];

/** What strips show, and what is to be read there. */
export class Samples {
  readonly all: Sample[] = [];
  private readonly strips: Uint8Array[] = [];

  async take(seed: number): Promise<void> {
    const strip = await stripOf(seed);
    const { data, info } = await sharp(strip.jpeg).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const pixels = { data, width: info.width, height: info.height };
    const pictures = besideTheirMean(windowsOf(pixels, strip.quad, strip.digits));
    this.strips.push(Uint8Array.from(pictures, (ink) => Math.round((ink - lowest) * steps)));
    const at = this.strips.length - 1;
    this.all.push(...aimsOf(strip).map((aim) => ({ ...aim, face: strip.face, strip: at })));
  }

  /** A sample's planes moved by so many cells, their ink times and plus so much. */
  write(to: Float32Array, place: number, { strip, at }: Sample, { x, y, times, plus }: Moved): void {
    const from = this.strips[strip]!;
    for (let plane = 0; plane < planes; plane += 1) {
      const [source, target] = [(at * planes + plane) * cells, (place * planes + plane) * cells];
      for (let row = 0; row < side.high; row += 1)
        for (let column = 0; column < side.wide; column += 1) {
          const near = within(row + y, side.high) * side.wide + within(column + x, side.wide);
          to[target + row * side.wide + column] = (from[source + near]! / steps + lowest) * times + plus;
        }
    }
  }
}

export type Moved = { x: number; y: number; times: number; plus: number };
export const unmoved: Moved = { x: 0, y: 0, times: 1, plus: 0 };
const within = (at: number, size: number): number => Math.min(size - 1, Math.max(0, at));

/** Two digits over each other are none, the same one twice is anybody's guess; what is damaged otherwise is still what was printed. */
function aimsOf({ number, befell }: Strip): Aim[] {
  return [...number].flatMap((digit, at): Aim[] => {
    const damage = befell[at];
    if (!damage) return [{ at, as: Number(digit), share: 1 }];
    if (damage.over === digit) return [];
    if (damage.over !== undefined || damage.kind === 'covered') return [{ at, as: none, share: 1 }];
    return [{ at, as: Number(digit), share: 0.5 }];
  });
}
