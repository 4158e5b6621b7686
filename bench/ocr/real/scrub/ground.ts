import type { Pixels } from '../../../../server/papers/vision/pixels';

/** So many bytes of true chance. Nobody may ever draw the same again: noise that can be drawn again can be taken off. */
export type Entropy = (count: number) => Uint8Array;

/**
 * Of the whole photo outside the marks these few colours are all that stays: twelve along the longer side. They show where it is
 * light and where dark; a face that fills the photo is gone in them.
 */
const alongLongSide = 12;
/** Colours are told in steps, each cell and each pixel with some chance added, in levels of 256. */
const [step, chanceOfCell, chanceOfPixel] = [8, 6, 3];

type Cells = { across: number; down: number; colours: Float32Array };

/** A picture of the same size and light, with nothing on it. */
export function groundOf(photo: Pixels, entropy: Entropy): Pixels {
  const { width, height } = photo;
  const { across, down, colours } = cellsOf(photo, entropy);
  const noise = entropy(width * height);
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    const v = Math.min(down - 1, Math.max(0, ((y + 0.5) * down) / height - 0.5));
    const upper = Math.floor(v) * across;
    const lower = Math.min(down - 1, Math.floor(v) + 1) * across;
    for (let x = 0; x < width; x += 1) {
      const u = Math.min(across - 1, Math.max(0, ((x + 0.5) * across) / width - 0.5));
      const left = Math.floor(u);
      const right = Math.min(across - 1, left + 1);
      const at = y * width + x;
      const grain = ((noise[at]! - 127.5) / 127.5) * chanceOfPixel;
      for (let channel = 0; channel < 3; channel += 1) {
        const above = mixed(colours[(upper + left) * 3 + channel]!, colours[(upper + right) * 3 + channel]!, u - left);
        const below = mixed(colours[(lower + left) * 3 + channel]!, colours[(lower + right) * 3 + channel]!, u - left);
        data[at * 3 + channel] = level(mixed(above, below, v % 1) + grain);
      }
    }
  }
  return { data, width, height };
}

const mixed = (one: number, other: number, share: number): number => one * (1 - share) + other * share;
const level = (value: number): number => Math.min(255, Math.max(0, Math.round(value)));

/** Each cell's lighter half, which is its paper rather than its print. */
function cellsOf({ data, width, height }: Pixels, entropy: Entropy): Cells {
  const scale = alongLongSide / Math.max(width, height);
  const [across, down] = [Math.max(2, Math.round(width * scale)), Math.max(2, Math.round(height * scale))];
  const cellAt = (x: number, y: number): number =>
    Math.floor((y * down) / height) * across + Math.floor((x * across) / width);
  const light = (at: number): number => data[at]! + data[at + 1]! + data[at + 2]!;
  const mean = meansOf(across * down, 1, (add) => {
    for (let y = 0, at = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1, at += 3) add(cellAt(x, y), 0, light(at));
  });
  const colours = meansOf(across * down, 3, (add) => {
    for (let y = 0, at = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1, at += 3) {
        const cell = cellAt(x, y);
        if (light(at) < mean[cell]!) continue;
        for (let channel = 0; channel < 3; channel += 1) add(cell, channel, data[at + channel]!);
      }
  });
  const chance = entropy(across * down);
  return {
    across,
    down,
    colours: colours.map(
      (value, at) => Math.round(value / step) * step + ((chance[Math.floor(at / 3)]! - 127.5) / 127.5) * chanceOfCell,
    ),
  };
}

function meansOf(
  cells: number,
  channels: number,
  fill: (add: (cell: number, channel: number, value: number) => void) => void,
): Float32Array {
  const [sums, counts] = [new Float64Array(cells * channels), new Uint32Array(cells * channels)];
  fill((cell, channel, value) => {
    sums[cell * channels + channel]! += value;
    counts[cell * channels + channel]! += 1;
  });
  return Float32Array.from(sums, (sum, at) => sum / Math.max(1, counts[at]!));
}
