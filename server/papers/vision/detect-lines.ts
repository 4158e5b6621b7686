import sharp from 'sharp';
import { grown, height, smallestRectangle, width, type Point, type Quad } from './geometry';
import type { Models } from './networks/models';
import type { Pixels } from './pixels';

const mean = [0.485, 0.456, 0.406];
const deviation = [0.229, 0.224, 0.225];

/** Where text stands, found on a picture scaled down to so many pixels: rectangles with their long side first, in no order. */
export async function detectLines(models: Models, pixels: Pixels, most: number): Promise<Quad[]> {
  const scale = Math.min(1, Math.sqrt(most / (pixels.width * pixels.height)));
  const [toWidth, toHeight] = [pixels.width, pixels.height].map((side) =>
    Math.max(32, Math.round((side * scale) / 32) * 32),
  ) as [number, number];
  const planes = forNetwork(await scaled(pixels, toWidth, toHeight), toWidth * toHeight);
  const map = await models.detect(planes, toHeight, toWidth);
  const back = ({ x, y }: Point): Point => ({ x: (x * pixels.width) / toWidth, y: (y * pixels.height) / toHeight });
  return islands(map, toWidth, toHeight).map((quad) => quad.map(back) as Quad);
}

const scaled = ({ data, width: w, height: h }: Pixels, toWidth: number, toHeight: number): Promise<Buffer> =>
  sharp(data, { raw: { width: w, height: h, channels: 3 } })
    .resize(toWidth, toHeight, { fit: 'fill' })
    .raw()
    .toBuffer();

/** What the network was taught to see for each of a channel's 256 values. */
const seenAs = mean.map((middle, channel) =>
  Float32Array.from({ length: 256 }, (_, value) => (value / 255 - middle) / deviation[channel]!),
);

/** Red, green and blue planes as the network was taught on them. */
function forNetwork(bytes: Buffer, size: number): Float32Array {
  const planes = new Float32Array(3 * size);
  seenAs.forEach((seen, channel) => {
    for (let at = 0; at < size; at += 1) planes[channel * size + at] = seen[bytes[at * 3 + channel]!]!;
  });
  return planes;
}

/** Connected cells above 0.3 that are sure on the whole, each grown back to what the network shrank it from. */
function islands(map: Float32Array, w: number, h: number): Quad[] {
  const seen = new Uint8Array(w * h);
  const found: Quad[] = [];
  for (let start = 0; start < map.length; start += 1) {
    if (seen[start] || map[start]! < 0.3) continue;
    const { outline, cells, sum } = flood(map, seen, start, w, h);
    if (cells < 12 || sum / cells < 0.5) continue;
    const quad = smallestRectangle(outline);
    if (!quad || height(quad) < 3) continue;
    const [long, short] = [width(quad), height(quad)];
    found.push(grown(quad, (long * short * 1.6) / (2 * (long + short))));
  }
  return found;
}

function flood(map: Float32Array, seen: Uint8Array, start: number, w: number, h: number) {
  const stack = [start];
  const outline: Point[] = [];
  let cells = 0;
  let sum = 0;
  seen[start] = 1;
  while (stack.length) {
    const at = stack.pop()!;
    const [x, y] = [at % w, Math.floor(at / w)];
    cells += 1;
    sum += map[at]!;
    const around = [x > 0 && at - 1, x < w - 1 && at + 1, y > 0 && at - w, y < h - 1 && at + w];
    if (around.some((next) => next === false || map[next]! < 0.3)) outline.push({ x: x + 0.5, y: y + 0.5 });
    for (const next of around)
      if (next !== false && !seen[next] && map[next]! >= 0.3) {
        seen[next] = 1;
        stack.push(next);
      }
  }
  return { outline, cells, sum };
}
