import { chance, type Chance } from '../chance';
import { facts } from '../papers/facts';
import { laidOut, type Paper } from '../papers/papers';
import type { Photo } from '../pictures';
import type { Grade } from '../photographing';
import { develop } from '../taking/develop';
import { shotOf, type Shot } from '../taking/shot';
import { letterWords, type Letter } from '../papers/wording';
import { damages } from './damages';
import { twists } from './letters';

/** Papers that lead a reader to a wrong number, photographed well: nothing but what is on them is at fault. */
export type Attack = Omit<Photo, 'jpeg'> & { kind: string; shot: Shot };

/** Half of them are damaged digits. */
const kinds: [number, string][] = [
  ...Object.keys(damages).map((kind): [number, string] => [50 / Object.keys(damages).length, kind]),
  ...Object.keys(twists).map((kind): [number, string] => [8, kind]),
  [8, 'two decisions'],
];

/** All about the attack of a seed but its pixels. */
export function plannedAttack(seed: number): Attack {
  const by = chance(seed);
  const grade: Grade = by.odds(0.5) ? 1 : 2;
  const kind = by.weighed(kinds);
  const papers = kind === 'two decisions' ? [decision(by), decision(by)] : [decision(by, kind)];
  const shot = shotOf(by, papers, grade);
  const [sheet] = shot.sheets;
  if (damages[kind] && sheet!.paper.digits?.length) {
    const at = by.whole(0, 15);
    for (const place of by.odds(0.25) ? [at, (at + by.whole(1, 8)) % 16] : [at]) {
      const digit = sheet!.paper.digits[place];
      if (digit) sheet!.covers.push(damages[kind](by, digit));
    }
  }
  return { name: `${seed}-${kind.replace(/[^a-z]+/g, '-')}`, kind, grade, papers, shot };
}

function decision(by: Chance, kind = ''): Paper {
  const f = facts(by);
  const plain = letterWords(by, by.one(['simplified_decision', 'general_decision'] as const), f);
  const bare: Letter = { ...plain, code: '', coded: false };
  const twist = twists[kind];
  return laidOut(by, twist ? twist(by, bare, f) : bare);
}

/** The attack of a seed. */
export async function attack(seed: number): Promise<Photo> {
  const { shot, ...rest } = plannedAttack(seed);
  return { ...rest, jpeg: await develop(shot) };
}
