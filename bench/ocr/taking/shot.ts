import type { Chance } from '../chance';
import type { Paper } from '../papers/papers';
import { dogEar, overNumber, type Cover } from './covers';
import { elsewhere } from './elsewhere';
import { grounds, type Ground } from './ground';
import { hardness, sizes, type Fate, type Grade } from './hardness';
import { isHidden } from './hiding';
import { lightingOf, type Lighting } from './lighting';
import { mapped, type Matrix, type Point } from './matrix';
import { cutOff, place } from './placing';
import { ripplesOf, type Ripples } from './ripples';

export type Sheet = { paper: Paper; toPhoto: Matrix; covers: Cover[]; ripples: Ripples; bleed: number };
/** All about a photo before a pixel of it is drawn: cheap to make, so that tests may count what thousands of seeds bring. */
export type Shot = {
  grade: Grade;
  seed: number;
  width: number;
  height: number;
  sheets: Sheet[];
  ground: Ground;
  lighting: Lighting;
  screenshot: boolean;
  lens: { focus: number; motion: { length: number; angle: number }; noise: number };
  file: { sentLongSide?: number; qualities: number[]; sideways: boolean };
  effects: string[];
};

const coversOf = (chance: Chance, paper: Paper, grade: Grade, fate: Fate): Cover[] => {
  if (!paper.number) return elsewhere(chance, paper, hardness[grade].litter);
  const over =
    fate in overNumber
      ? [overNumber[fate as keyof typeof overNumber](chance, paper, paper.number)]
      : fate === 'dog-ear'
        ? [dogEar(chance, paper, paper.number)]
        : [];
  return [...over, ...elsewhere(chance, paper, hardness[grade].litter)];
};

/** Lens and hand: mostly sharp enough, now and then hopeless. */
function lensOf(chance: Chance, grade: Grade, longSide: number, exposure: number): Shot['lens'] {
  const { blur, motion } = hardness[grade];
  const scale = longSide / 2000;
  const lost = grade === 4 && chance.odds(0.04);
  return {
    focus: (lost ? chance.between(4, 8) : chance.between(0, chance.odds(0.5) ? blur * 0.5 : blur)) * scale,
    motion: {
      length: chance.odds(motion[0]) ? chance.between(2, motion[1]) * scale : 0,
      angle: chance.between(0, 3.14),
    },
    noise: grade === 1 ? 1 : 1.5 + (1 - exposure) * chance.between(6, 22),
  };
}

/** Decides everything about the photo of these papers, and marks each paper whose number nobody can read in it. */
export function shotOf(chance: Chance, papers: Paper[], grade: Grade): Shot {
  const [first] = papers as [Paper];
  const hard = hardness[grade];
  const screenshot = papers.length === 1 && Boolean(first.screen) && (grade < 3 || chance.odds(0.4));
  const scan = grade === 1 && !first.empty && !first.screen && chance.odds(0.4);
  const fate = first.number ? chance.weighed(hard.fates.map((one) => [one[0], one[1]] as const)) : 'nothing';
  const { longSide, sentLongSide } = sizes(chance, grade);
  const straight = place(chance, papers, grade, { longSide, scan });
  const placed = fate === 'cut off' ? cutOff(chance, straight) : straight;
  const folded = grade > 1 && chance.odds(hard.litter);
  const sheets = placed.sheets.map(({ paper, toPhoto }, at): Sheet => ({
    paper,
    toPhoto,
    covers: coversOf(chance, paper, grade, at === 0 ? fate : 'nothing'),
    ripples: ripplesOf(chance, paper, {
      curlMm: chance.between(0, hard.curlMm),
      crumpleMm: chance.odds(0.5) ? chance.between(0, hard.crumpleMm) : 0,
      folded,
      throughNumber: at === 0 && fate === 'fold through number',
    }),
    bleed: !paper.screen && chance.odds(0.3) ? chance.between(0.3, grade > 2 ? 1.1 : 0.6) : 0,
  }));
  const lighting = lightingOf(chance, {
    dark: hard.dark,
    odds: scan ? 0 : [0, 0.15, 0.35, 0.6, 0.75][grade]!,
    glareAt: fate === 'glare on number' ? numberAt(chance, sheets[0]!, longSide) : undefined,
  });
  const lens = lensOf(chance, grade, longSide, lighting.exposure);
  const twice = grade > 1 && chance.odds(0.3);
  const file = {
    ...(sentLongSide && { sentLongSide }),
    qualities: [...(twice ? [chance.whole(60, 85)] : []), chance.whole(...hard.quality)],
    sideways: grade > 1 && !screenshot && chance.odds(0.1),
  };
  const ground: Ground = scan ? 'white' : grade === 1 ? 'desk' : chance.one(grounds);
  const shot: Shot = {
    grade,
    seed: chance.whole(1, 1e9),
    width: placed.width,
    height: placed.height,
    sheets,
    ground,
    lighting,
    screenshot,
    lens,
    file,
    effects: [],
  };
  for (const { paper } of sheets) if (!screenshot && isHidden(shot, paper)) paper.hidden = true;
  shot.effects = screenshot ? ['screenshot'] : effectsOf(shot, fate, placed.anyWay, scan);
  return shot;
}

/** Where on the number a glare falls, in shares of the longer side. */
function numberAt(chance: Chance, { paper, toPhoto }: Sheet, longSide: number): Point {
  const { x, y, width, height } = paper.number!;
  const [px, py] = mapped(toPhoto, x + width * chance.share(), y + height / 2);
  return [px / longSide, py / longSide];
}

function effectsOf(
  { sheets, lighting, lens, file, ground, width, height }: Shot,
  fate: Fate,
  anyWay: string,
  scan: boolean,
): string[] {
  const here: [boolean, string][] = [
    [scan, 'scan'],
    [anyWay !== 'upright', `turned: ${anyWay}`],
    [sheets.length > 1, 'two papers'],
    [sheets.some(({ ripples }) => ripples.bends.length > 0), 'curl'],
    [sheets.some(({ ripples }) => ripples.crumple > 0.5), 'crumpled'],
    [sheets.some(({ ripples }) => ripples.folds.length > 0), 'folds'],
    [sheets.some(({ bleed }) => bleed > 0), 'ink bleeds'],
    [lighting.shadows.length > 0, 'cast shadow'],
    [lighting.exposure < 0.6, 'low light'],
    [lighting.tint.some((one) => one !== 1), 'white balance'],
    [lighting.glares.length > 0, 'glare'],
    [lens.focus > 1.2, 'out of focus'],
    [lens.motion.length > 0, 'motion blur'],
    [lens.noise > 6, 'noise'],
    [Boolean(file.sentLongSide), 'shrunk by a chat'],
    [file.qualities.length > 1, 'compressed twice'],
    [file.sideways, 'sideways in the file'],
    [Math.max(width, height) > 2800, 'large'],
    [fate !== 'nothing', fate],
  ];
  return [
    ...new Set([
      ...here.flatMap(([is, name]) => (is ? [name] : [])),
      `on ${ground}`,
      ...sheets.flatMap(({ covers }) => covers.map(({ name }) => name)),
    ]),
  ];
}
