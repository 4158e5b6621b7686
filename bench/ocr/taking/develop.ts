import sharp from 'sharp';
import { chance } from '../chance';
import type { Paper } from '../papers/papers';
import { cell, fieldFor, rowOf, type Field } from './grid';
import { tileOf, type Tile } from './ground';
import { exposed, filed, opened, type Raw } from './lens';
import { burnAt, lightAt, type Lighting } from './lighting';
import { inverse, mapped } from './matrix';
import { reliefOf } from './ripples';
import type { Sheet, Shot } from './shot';

/** A name of this module's own: reaching into another one for each pixel costs more than the pixel. */
const step = cell;

/** The photo as a JPEG. */
export async function develop(shot: Shot): Promise<Buffer> {
  if (shot.screenshot)
    return filed(sharp(Buffer.from(shot.sheets[0]!.paper.svg)).resize(1080).flatten(), {
      ...shot.file,
      sideways: false,
    });
  const { width, height } = shot;
  let raw: Raw = { data: new Uint8ClampedArray(width * height * 3), width, height };
  layGround(raw, tileOf(chance(shot.seed), shot.ground));
  for (const sheet of shot.sheets)
    if (!sheet.paper.empty) layPaper(raw, sheet, await flattened(sheet), shot.ground !== 'white');
  raw = await withFingers(raw, shot.sheets);
  illuminate(raw, shot.lighting);
  return exposed(raw, shot);
}

type Flat = { data: Buffer; width: number; height: number };

/** The paper with what lies on it, at about the size that it has in the photo. */
async function flattened({ paper, toPhoto, covers, bleed }: Sheet): Promise<Flat> {
  const [a, b, c] = [mapped(toPhoto, 0, 0), mapped(toPhoto, paper.width, 0), mapped(toPhoto, 0, paper.height)];
  const zoom = Math.max(
    Math.hypot(a[0] - b[0], a[1] - b[1]) / paper.width,
    Math.hypot(a[0] - c[0], a[1] - c[1]) / paper.height,
  );
  let picture = sharp(Buffer.from(paper.svg), { density: 72 * zoom, limitInputPixels: false }).flatten({
    background: '#fff',
  });
  if (bleed * zoom > 0.35)
    picture = opened(
      await picture
        .blur(bleed * zoom)
        .linear(1.6, -90)
        .png({ compressionLevel: 0 })
        .toBuffer(),
    );
  const flat = covers.filter(({ beyond }) => !beyond).map(({ svg }) => svg);
  if (flat.length)
    picture = picture.composite([{ input: coverSheet(paper, flat.join('')), density: 72 * zoom, left: 0, top: 0 }]);
  const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

const coverSheet = ({ width, height }: Paper, inside: string): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inside}</svg>`,
  );

/** Fingers hold papers from beside them, so they are drawn into the photo: about each tip the plane is taken as seen without perspective. */
async function withFingers(raw: Raw, sheets: readonly Sheet[]): Promise<Raw> {
  const fingers = sheets.flatMap(({ toPhoto, covers }) =>
    covers.flatMap(({ svg, beyond }) => {
      if (!beyond) return [];
      const [x, y] = beyond;
      const [[px, py], [ax, ay], [bx, by]] = [
        mapped(toPhoto, x, y),
        mapped(toPhoto, x + 10, y),
        mapped(toPhoto, x, y + 10),
      ];
      const [a, b, c, d] = [(ax - px) / 10, (ay - py) / 10, (bx - px) / 10, (by - py) / 10];
      return `<g transform="matrix(${a} ${b} ${c} ${d} ${px - a * x - c * y} ${py - b * x - d * y})">${svg}</g>`;
    }),
  );
  if (!fingers.length) return raw;
  const input = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${raw.width}" height="${raw.height}">${fingers.join('')}</svg>`,
  );
  const { data, width, height } = raw;
  const held = await sharp(Buffer.from(data.buffer), { raw: { width, height, channels: 3 } })
    .composite([{ input, left: 0, top: 0 }])
    .removeAlpha()
    .raw()
    .toBuffer();
  return { ...raw, data: new Uint8ClampedArray(held) };
}

function layGround({ data, width, height }: Raw, { side, data: tile }: Tile): void {
  const period = side * 2;
  for (let y = 0, at = 0; y < height; y += 1) {
    const down = y % period;
    const row = (down < side ? down : period - 1 - down) * side;
    for (let x = 0; x < width; x += 1, at += 3) {
      const across = x % period;
      const from = (row + (across < side ? across : period - 1 - across)) * 3;
      data[at] = tile[from]!;
      data[at + 1] = tile[from + 1]!;
      data[at + 2] = tile[from + 2]!;
    }
  }
}

/** Where each node of the photo lies on the flat paper, and its light there. */
function lookUps({ width, height }: Raw, { paper, toPhoto, ripples }: Sheet, flat: Flat): [Field, Field, Field] {
  const [across, down, shade] = [fieldFor(width, height), fieldFor(width, height), fieldFor(width, height)];
  const relief = reliefOf(chance(ripples.seed), paper, ripples);
  const back = inverse(toPhoto);
  const here = { du: 0, dv: 0, shade: 1 };
  const [zoomX, zoomY] = [flat.width / paper.width, flat.height / paper.height];
  for (let row = 0, at = 0; row < across.rows; row += 1)
    for (let column = 0; column < across.columns; column += 1, at += 1) {
      const [u, v] = mapped(back, column * cell, row * cell);
      relief(u, v, here);
      across.values[at] = (u + here.du) * zoomX;
      down.values[at] = (v + here.dv) * zoomY;
      shade.values[at] = here.shade;
    }
  return [across, down, shade];
}

/** Each pixel looked up on the paper; around the paper falls its own shadow. Run millions of times a photo: plain arithmetic, no objects. */
function layPaper(raw: Raw, sheet: Sheet, flat: Flat, shadowed: boolean): void {
  const { data, width, height } = raw;
  const [across, down, shades] = lookUps(raw, sheet, flat);
  const [us, vs, ss] = [
    new Float32Array(across.columns),
    new Float32Array(across.columns),
    new Float32Array(across.columns),
  ];
  const { data: from, width: w, height: h } = flat;
  const stride = w * 3;
  const reach = shadowed ? Math.max(w, h) * 0.012 : 0;
  for (let y = 0; y < height; y += 1) {
    rowOf(across, y, us);
    rowOf(down, y, vs);
    rowOf(shades, y, ss);
    for (let x = 0, at = y * width * 3; x < width; x += 1, at += 3) {
      const node = (x / step) | 0;
      const share = (x % step) / step;
      const u = us[node]! + (us[node + 1]! - us[node]!) * share;
      const v = vs[node]! + (vs[node + 1]! - vs[node]!) * share;
      if (u >= 0 && v >= 0 && u < w - 1 && v < h - 1) {
        const [u0, v0] = [u | 0, v | 0];
        const [fu, fv] = [u - u0, v - v0];
        const light = ss[node]! + (ss[node + 1]! - ss[node]!) * share;
        const edge = Math.min(1, u + 0.3, v + 0.3, w - 0.7 - u, h - 0.7 - v);
        for (let c = 0, source = v0 * stride + u0 * 3; c < 3; c += 1, source += 1) {
          const top = from[source]! + (from[source + 3]! - from[source]!) * fu;
          const bottom = from[source + stride]! + (from[source + stride + 3]! - from[source + stride]!) * fu;
          const colour = (top + (bottom - top) * fv) * light;
          data[at + c] = edge >= 1 ? colour : data[at + c]! + (colour - data[at + c]!) * edge;
        }
      } else if (reach > 0) {
        const off = Math.max(-u, u - w, reach * 0.3 - v, v - h - reach * 0.3);
        if (off < reach) {
          const dim = off < 0 ? 0.5 : 1 - 0.5 * (1 - off / reach) ** 2;
          data[at]! *= dim;
          data[at + 1]! *= dim;
          data[at + 2]! *= dim;
        }
      }
    }
  }
}

function illuminate({ data, width, height }: Raw, lighting: Lighting): void {
  const [lights, burns] = [fieldFor(width, height), fieldFor(width, height)];
  const longSide = Math.max(width, height);
  for (let row = 0, at = 0; row < lights.rows; row += 1)
    for (let column = 0; column < lights.columns; column += 1, at += 1) {
      lights.values[at] = lightAt(lighting, (column * cell) / longSide, (row * cell) / longSide);
      burns.values[at] = burnAt(lighting.glares, (column * cell) / longSide, (row * cell) / longSide);
    }
  const [light, burn] = [new Float32Array(lights.columns), new Float32Array(lights.columns)];
  const [red, green, blue] = lighting.tint;
  for (let y = 0, at = 0; y < height; y += 1) {
    rowOf(lights, y, light);
    rowOf(burns, y, burn);
    for (let x = 0; x < width; x += 1, at += 3) {
      const node = (x / step) | 0;
      const share = (x % step) / step;
      const here = light[node]! + (light[node + 1]! - light[node]!) * share;
      const more = burn[node]! + (burn[node + 1]! - burn[node]!) * share;
      data[at] = data[at]! * here * red + more;
      data[at + 1] = data[at + 1]! * here * green + more;
      data[at + 2] = data[at + 2]! * here * blue + more;
    }
  }
}
