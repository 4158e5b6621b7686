import type { Clock } from '../../server/ports';
import { chance, seeds } from './chance';
import { paper, type Paper } from './papers/papers';
import type { Grade } from './photographing';
import { develop } from './taking/develop';
import { hardness } from './taking/hardness';
import { shotOf, type Shot } from './taking/shot';

/** `effects` are what befell the papers and the photo, for counting. */
export type Photo = { name: string; grade: Grade; papers: Paper[]; jpeg: Buffer; effects?: string[]; kind?: string };
export type Planned = Omit<Photo, 'jpeg'> & { effects: string[]; shot: Shot };

/** A day after all that the papers print: no decision is of a later day than the one on which it is read. */
export const afterAll: Clock = { now: () => new Date('2026-12-31T12:00:00+08:00') };

/** So many seeds from one on, all for tuning or all for figures: a run over both would show the figures' photos to whoever tunes. */
export function seedsFrom(from: number, count: number): number[] {
  if (from < 1 || (from < seeds.figures && from + count > seeds.figures))
    throw new RangeError(`Seeds ${from} to ${from + count - 1} are neither all for tuning nor all for figures`);
  return Array.from({ length: count }, (_, at) => from + at);
}

/** All about the photo of a seed but its pixels. Grades take turns. */
export function planned(seed: number): Planned {
  const by = chance(seed);
  const grade = ((seed % 4) + 1) as Grade;
  const first = paper(by, true);
  const two = !first.screen && !first.empty && by.odds(hardness[grade].two);
  const papers = two ? [first, paper(by, false)] : [first];
  const shot = shotOf(by, papers, grade);
  return {
    name: `${seed}-grade${grade}-${papers.map(({ kind }) => kind).join('-and-')}`,
    grade,
    papers,
    shot,
    effects: [...shot.effects, ...papers.flatMap(({ effects = [] }) => effects)],
  };
}

/** The photo of a seed. */
export async function photo(seed: number): Promise<Photo> {
  const { shot, ...rest } = planned(seed);
  return { ...rest, jpeg: await develop(shot) };
}
