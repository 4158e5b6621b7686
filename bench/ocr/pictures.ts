import sharp from 'sharp';
import { chance } from './chance';
import { paper, type Paper } from './papers';
import { photograph, type Grade } from './photographing';

export type Photo = { name: string; grade: Grade; papers: Paper[]; jpeg: Buffer };

/** Seeds below a million tune the service; its figures come from those above, which nobody looks at while tuning. */
export const seeds = { tuning: 1, figures: 1_000_000 };

/** The photo of a seed. Grades take turns; in the fourth one in twelve shows two papers. */
export async function photo(seed: number): Promise<Photo> {
  const by = chance(seed);
  const grade = ((seed % 4) + 1) as Grade;
  const first = paper(by, grade === 4);
  const name = `${seed}-grade${grade}-${first.kind}`;
  const jpeg = await photograph(by, first, grade);
  if (grade < 4 || !by.odds(1 / 12)) return { name, grade, papers: [first], jpeg };
  const second = paper(by, false);
  const other = await photograph(by, second, 2);
  const [a, b] = [await sharp(jpeg).metadata(), await sharp(other).metadata()];
  const both = await sharp({ create: { width: a.width + b.width, height: Math.max(a.height, b.height), channels: 3, background: '#777' } })
    .composite([{ input: jpeg, left: 0, top: 0 }, { input: other, left: a.width, top: 0 }]).jpeg({ quality: 75 }).toBuffer();
  return { name: `${name}-and-${second.kind}`, grade, papers: [first, second], jpeg: both };
}
