import sharp from 'sharp';
import type { Chance } from './chance';
import { smudges } from './smudges';
import type { Paper } from './papers';

export type Grade = 1 | 2 | 3 | 4;
type Point = [number, number];

/** Eight unknowns that map a photo's points onto the paper's: Gauss with pivots. */
function homography(from: Point[], to: Point[]): number[] {
  const rows = from.flatMap(([x, y], at) => {
    const [u, v] = to[at]!;
    return [[x, y, 1, 0, 0, 0, -u * x, -u * y, u], [0, 0, 0, x, y, 1, -v * x, -v * y, v]];
  });
  for (let at = 0; at < 8; at += 1) {
    const pivot = rows.slice(at).reduce((best, row) => (Math.abs(row[at]!) > Math.abs(best[at]!) ? row : best));
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(at, 0, pivot);
    for (const row of rows) if (row !== pivot) {
      const factor = row[at]! / pivot[at]!;
      for (let column = at; column < 9; column += 1) row[column]! -= factor * pivot[column]!;
    }
  }
  return rows.map((row, at) => row[8]! / row[at]!);
}

/** How hard each grade is: degrees, share of the side, pixels. Grades 3 and 4 lie any way round. */
const hardness: Record<Grade, { tilt: number; anyWay: boolean; lean: number; curl: number; blur: number; dark: number; quality: [number, number] }> = {
  1: { tilt: 2, anyWay: false, lean: 0.005, curl: 0, blur: 0, dark: 0.05, quality: [85, 95] },
  2: { tilt: 8, anyWay: false, lean: 0.03, curl: 4, blur: 0.7, dark: 0.25, quality: [65, 90] },
  3: { tilt: 14, anyWay: true, lean: 0.05, curl: 10, blur: 1.2, dark: 0.5, quality: [45, 80] },
  4: { tilt: 20, anyWay: true, lean: 0.08, curl: 16, blur: 2.2, dark: 0.65, quality: [30, 70] },
};

/** A photo of the paper as a JPEG. */
export async function photograph(chance: Chance, paper: Paper, grade: Grade): Promise<Buffer> {
  const hard = hardness[grade];
  const flat = await sharp(Buffer.from(paper.svg)).composite(smudges(chance, paper, grade)).removeAlpha().raw().toBuffer();
  const scale = chance.between(0.95, 1.4);
  const angle = ((hard.anyWay ? chance.one([0, 0, 90, 180, 270]) : 0) + chance.between(-hard.tilt, hard.tilt)) * Math.PI / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corners: Point[] = ([[0, 0], [paper.width, 0], [paper.width, paper.height], [0, paper.height]] as Point[]);
  const turned = corners.map(([x, y]): Point => {
    const [dx, dy] = [(x - paper.width / 2) * scale, (y - paper.height / 2) * scale];
    const lean = hard.lean * paper.width;
    return [dx * cos - dy * sin + chance.between(-lean, lean), dx * sin + dy * cos + chance.between(-lean, lean)];
  });
  const left = Math.min(...turned.map(([x]) => x)) - 40;
  const top = Math.min(...turned.map(([, y]) => y)) - 40;
  const width = Math.round(Math.max(...turned.map(([x]) => x)) - left + 40);
  const height = Math.round(Math.max(...turned.map(([, y]) => y)) - top + 40);
  const map = homography(turned.map(([x, y]) => [x - left, y - top]), corners);
  const data = bend(chance, paper, flat, { width, height, map, curl: chance.between(0, hard.curl), dark: chance.between(0, hard.dark), glare: grade === 4 && chance.odds(0.3) });
  const photo = sharp(data, { raw: { width, height, channels: 3 } });
  const blur = chance.between(0, hard.blur);
  if (blur > 0.35) photo.blur(blur);
  return photo.jpeg({ quality: chance.whole(...hard.quality) }).toBuffer();
}

type Bending = { width: number; height: number; map: number[]; curl: number; dark: number; glare: boolean };

/** Each pixel of the photo looked up on the curled paper under uneven light, with the grain of a sensor. */
function bend(chance: Chance, paper: Paper, flat: Buffer, { width, height, map, curl, dark, glare }: Bending): Buffer {
  const out = Buffer.alloc(width * height * 3);
  const [desk, phase, waves, shade, edge] = [chance.whole(40, 150), chance.between(0, 6), chance.between(1, 2.5), chance.between(0, 6), chance.between(0.3, 0.9)];
  const [gx, gy, gr] = [chance.between(0, width), chance.between(0, height), chance.between(60, 170)];
  const grain = 3 + dark * 22;
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) {
    const w = map[6]! * x + map[7]! * y + 1;
    const u = (map[0]! * x + map[1]! * y + map[2]!) / w;
    const v = (map[3]! * x + map[4]! * y + map[5]!) / w + curl * Math.sin((u / paper.width) * Math.PI * waves + phase);
    const inside = u >= 0 && v >= 0 && u < paper.width - 1 && v < paper.height - 1;
    const slope = Math.cos(shade) * (x / width - 0.5) + Math.sin(shade) * (y / height - 0.5);
    const light = (1 - dark * (0.6 + 0.8 * slope)) * (x / width + y / height > edge * 2 ? 1 - dark * 0.35 : 1) * (1 + (curl / 120) * Math.cos((u / paper.width) * Math.PI * waves + phase));
    const burn = glare ? 220 * Math.exp(-((x - gx) ** 2 + (y - gy) ** 2) / (2 * gr * gr)) : 0;
    const noise = (chance.share() + chance.share() - 1) * grain;
    const [u0, v0] = [Math.floor(u), Math.floor(v)];
    const [fu, fv] = [u - u0, v - v0];
    const at = (v0 * paper.width + u0) * 3;
    const below = at + paper.width * 3;
    for (let c = 0; c < 3; c += 1) {
      const colour = inside ? (flat[at + c]! * (1 - fu) + flat[at + 3 + c]! * fu) * (1 - fv) + (flat[below + c]! * (1 - fu) + flat[below + 3 + c]! * fu) * fv : desk + c * 8;
      out[(y * width + x) * 3 + c] = Math.max(0, Math.min(255, colour * light + noise + burn));
    }
  }
  return out;
}
