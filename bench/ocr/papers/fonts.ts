import { execFileSync } from 'node:child_process';
import type { Chance } from '../chance';

/** Width of a digit in ems, by family: digits are set one by one, so that what lies over one of them is known. */
const families: Record<string, { digit: number; debian: string }> = {
  'Noto Sans CJK SC': { digit: 0.555, debian: 'fonts-noto-cjk' },
  'Noto Serif CJK SC': { digit: 0.558, debian: 'fonts-noto-cjk' },
  'AR PL SungtiL GB': { digit: 0.5, debian: 'fonts-arphic-gbsn00lp' },
  'AR PL KaitiM GB': { digit: 0.5, debian: 'fonts-arphic-gkai00mp' },
  'WenQuanYi Zen Hei': { digit: 0.6, debian: 'fonts-wqy-zenhei' },
  'WenQuanYi Zen Hei Mono': { digit: 0.5, debian: 'fonts-wqy-zenhei' },
  'LXGW WenKai': { digit: 0.6, debian: 'fonts-lxgw-wenkai' },
  'LXGW WenKai Mono': { digit: 0.5, debian: 'fonts-lxgw-wenkai' },
  'Liberation Serif': { digit: 0.5, debian: 'fonts-liberation' },
  'Liberation Sans': { digit: 0.556, debian: 'fonts-liberation' },
  'Liberation Mono': { digit: 0.6, debian: 'fonts-liberation' },
  'DejaVu Sans Mono': { digit: 0.602, debian: 'fonts-dejavu' },
  'Nimbus Roman': { digit: 0.5, debian: 'fonts-urw-base35' },
  'Nimbus Mono PS': { digit: 0.6, debian: 'fonts-urw-base35' },
  DotGothic16: { digit: 0.5, debian: 'fonts-dotgothic16' },
  'OCR B': { digit: 0.723, debian: 'fonts-ocr-b' },
  Breip: { digit: 0.456, debian: 'fonts-breip' },
  DkgHandwriting: { digit: 0.735, debian: 'fonts-dkg-handwriting' },
  Rufscript: { digit: 0.515, debian: 'fonts-rufscript' },
  'Because We Learn': { digit: 0.591, debian: 'fonts-bwht' },
  'Because We Build': { digit: 0.281, debian: 'fonts-bwht' },
  Z003: { digit: 0.44, debian: 'fonts-urw-base35' },
};

const sans = 'Noto Sans CJK SC';
const serif = 'Noto Serif CJK SC';
/** Latin letters and digits from the first, Chinese from the second. Where one is missing, fontconfig takes another. */
export const faces = {
  print: [
    sans,
    serif,
    'AR PL SungtiL GB',
    'AR PL KaitiM GB',
    'WenQuanYi Zen Hei',
    'LXGW WenKai',
    `Liberation Serif, ${serif}`,
    `Liberation Sans, ${sans}`,
    'Nimbus Roman, AR PL SungtiL GB',
    'Liberation Serif, AR PL KaitiM GB',
    `DejaVu Sans Mono, ${sans}`,
  ],
  slip: [
    'WenQuanYi Zen Hei Mono',
    'DotGothic16, WenQuanYi Zen Hei Mono',
    'LXGW WenKai Mono',
    'AR PL SungtiL GB',
    `Liberation Mono, ${sans}`,
  ],
  needle: [
    'Nimbus Mono PS, AR PL SungtiL GB',
    'DotGothic16, AR PL SungtiL GB',
    `DejaVu Sans Mono, ${serif}`,
    'OCR B, AR PL SungtiL GB',
    'AR PL SungtiL GB',
  ],
  hand: ['Breip', 'DkgHandwriting', 'Rufscript', 'Because We Learn', 'Because We Build', 'Z003'],
  sans,
  serif,
  kai: 'AR PL KaitiM GB',
  written: 'LXGW WenKai',
};

/** Families whose digits no tuning ever saw: half of those that the figures are drawn with. */
const heldOut = new Set([
  'Noto Serif CJK SC',
  'AR PL KaitiM GB',
  'LXGW WenKai',
  'LXGW WenKai Mono',
  'Liberation Sans',
  'Liberation Mono',
  'DotGothic16',
  'OCR B',
  'Nimbus Mono PS',
  'Breip',
  'Rufscript',
  'Z003',
]);
const familyOf = (face: string): string => face.split(',')[0]!;

/** A face for what is written: of all for the figures, of half of them for tuning. */
export const faceOf = (chance: Chance, of: 'print' | 'slip' | 'needle' | 'hand'): string =>
  chance.one(chance.isTuning ? faces[of].filter((face) => !heldOut.has(familyOf(face))) : faces[of]);

export const digitWidth = (face: string): number => families[familyOf(face)]?.digit ?? 0.555;

/** A family, and the package of Debian's that brings it. */
export type Packaged = { family: string; debian: string };
const drawnIn: Packaged[] = Object.entries(families).map(([family, { debian }]) => ({ family, debian }));

/** Debian packages whose families fontconfig does not know here. Without them other letters would be drawn than elsewhere. */
export function missingPackages(wanted: readonly Packaged[] = drawnIn): string[] {
  const known = execFileSync('fc-list', [':', 'family'], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => line.split(','));
  return [...new Set(wanted.filter(({ family }) => !known.includes(family)).map(({ debian }) => debian))];
}
