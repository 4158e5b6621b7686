import type { Chance } from '../../chance';
import { around, barcode, line, numberAt, page, qr, seal, text, widthOf, wrapped } from '../drawing';
import { faceOf } from '../fonts';
import type { Paper } from '../papers';
import type { Letter } from '../wording';

type Place = 'right' | 'left' | 'centre';

/** The number with the words around it, ending where the layout wants it. */
export function numbered(
  letter: Letter,
  { x, y, size, face, place, more }: { x: number; y: number; size: number; face: string; place: Place; more?: string },
) {
  const lead = widthOf(letter.before, size, face);
  const bare = numberAt(0, 0, letter.number, { size, face, grouped: letter.grouped });
  const whole = lead + bare.end + widthOf(letter.after, size, face);
  const from = place === 'left' ? x : place === 'right' ? x - whole : x - whole / 2;
  const number = numberAt(from + lead, y, letter.number, {
    size,
    face,
    grouped: letter.grouped,
    ...(more && { more }),
  });
  return {
    svg:
      text(from + lead, y, size, letter.before, 'text-anchor="end"') +
      number.svg +
      text(number.end + 2, y, size, letter.after),
    digits: number.digits,
  };
}

/** What every layout knows about the paper it made. */
export const made = (
  letter: Letter,
  layout: string,
  paper: Pick<Paper, 'svg' | 'width' | 'height' | 'unitsPerMm' | 'digits' | 'ink'>,
): Paper => {
  const number = around(paper.digits ?? []);
  return {
    kind: letter.kind,
    truth: letter.truth,
    layout,
    effects: [...letter.effects],
    coded: letter.coded,
    ...(number && { number }),
    ...paper,
  };
};

/** A square code or bars under the text, with the number or with something else in them. */
export const codeAt = (chance: Chance, letter: Letter, x: number, y: number, size: number): string =>
  letter.code === ''
    ? ''
    : /^\d+$/.test(letter.code) && chance.odds(0.5)
      ? barcode(letter.code, { x, y, width: size * 1.9, height: size * 0.4 }, size * 0.13)
      : qr(letter.code, x, y, size);

const sealed = (chance: Chance, letter: Letter, x: number, y: number, r = 105): string =>
  chance.odds(0.85)
    ? seal(x, y, r, {
        strong: chance.between(0.45, 0.85),
        words: letter.authority,
        below: chance.one(['处罚专用章', '业务专用章', '']),
        turn: chance.between(-25, 25),
      })
    : '';

/** Two and two in a line, or each in its own. */
const pairLines = (letter: Letter, inTwos: boolean): string[] => {
  const each = letter.pairs.map(([label, value]) => `${label}：${value}`);
  return inTwos ? each.flatMap((one, at) => (at % 2 ? [] : [[one, each[at + 1]].filter(Boolean).join('    ')])) : each;
};

/** Print of an office printer on A4: the number at the right, under the title, or before everything else. */
export function letterPaper(chance: Chance, letter: Letter, place: Place): Paper {
  const face = faceOf(chance, 'print');
  const size = chance.whole(21, 27);
  const top = chance.whole(90, 130);
  const margin = chance.whole(60, 100);
  const under = top + chance.whole(60, 90);
  const number = numbered(letter, {
    x: { right: 1000 - margin, left: margin, centre: 500 }[place],
    y: under,
    size: size + chance.whole(-2, 3),
    face,
    place,
  });
  const lines = [
    ...pairLines(letter, chance.odds(0.7)),
    ...wrapped(`　　${letter.story}`, (1000 - 2 * margin) / size),
    ...letter.closing.flatMap((words) => wrapped(`　　${words}`, (1000 - 2 * margin) / size)),
  ];
  const step = Math.min(size * chance.between(1.8, 2.4), 900 / lines.length);
  const body = lines.map((words, at) => text(margin, under + 75 + at * step, size, words)).join('');
  const end = under + 110 + lines.length * step;
  const head =
    text(500, top, chance.whole(34, 42), letter.title, 'text-anchor="middle" font-weight="bold"') +
    (chance.odds(0.3) ? line(margin, top + 25, 1000 - margin, top + 25, 'stroke="#c22" stroke-width="3"') : '');
  const signed =
    text(1000 - margin, end, size, letter.authority, 'text-anchor="end"') +
    (letter.dateLabel
      ? text(margin, end + 60, size, letter.dateLabel + letter.date)
      : text(1000 - margin, end + 55, size, letter.date, 'text-anchor="end"'));
  const inside =
    head +
    number.svg +
    body +
    signed +
    codeAt(chance, letter, margin, Math.min(end + 80, 1400 - 180), 150) +
    sealed(chance, letter, 1000 - margin - 150, end + 10);
  return made(letter, `letter, number ${letter.after ? 'in a style of its own' : place}`, {
    svg: page(1000, 1400, face, inside, chance.one(['#fff', '#fdfdfb', '#fbf9f2'])),
    width: 1000,
    height: 1400,
    unitsPerMm: 4.76,
    digits: number.digits,
  });
}

/** Half a sheet, lying: everything closer together. */
export function halfSheet(chance: Chance, letter: Letter): Paper {
  const face = faceOf(chance, 'print');
  const size = chance.whole(20, 24);
  const number = numbered(letter, { x: 930, y: 125, size, face, place: 'right' });
  const lines = [
    ...pairLines(letter, true),
    ...wrapped(letter.story, 860 / size),
    ...letter.closing.flatMap((words) => wrapped(words, 860 / size)),
  ];
  const step = Math.min(40, 430 / lines.length);
  const body = lines.map((words, at) => text(70, 180 + at * step, Math.min(size, step * 0.8), words)).join('');
  const inside =
    text(500, 75, 32, letter.title, 'text-anchor="middle" font-weight="bold"') +
    number.svg +
    body +
    text(560, 650, size, letter.authority) +
    text(560, 690, size, letter.dateLabel + letter.date) +
    codeAt(chance, letter, 70, 590, 95) +
    sealed(chance, letter, 700, 640, 70);
  return made(letter, 'half sheet', {
    svg: page(1000, 710, face, inside, chance.one(['#fff', '#fff6f4', '#f4faff'])),
    width: 1000,
    height: 710,
    unitsPerMm: 4.76,
    digits: number.digits,
  });
}
