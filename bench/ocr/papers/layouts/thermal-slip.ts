import type { Chance } from '../../chance';
import { codeAt, made } from './letter';
import { numberAt, page, text, widthOf, wrapped } from '../drawing';
import { faceOf } from '../fonts';
import type { Paper } from '../papers';
import type { Letter } from '../wording';

const unitsPerMm = 8;

/** What a handheld printer puts out on 58 or 80 mm of heat paper: small grey print, heaters that fail, feed that stutters. */
export function thermalSlip(chance: Chance, letter: Letter): Paper {
  const face = faceOf(chance, 'slip');
  const wide = chance.odds(0.6);
  const width = (wide ? 80 : 58) * unitsPerMm;
  const size = chance.one([22, 24, 24, 26]);
  const margin = chance.whole(24, 44);
  const ems = (width - 2 * margin) / size;
  const lines: string[] = [];
  let y = 90;
  const put = (words: string, more = '') => {
    lines.push(text(more ? width / 2 : margin, y, size, words, more));
    y += size * 1.45;
  };
  wrapped(letter.authority, ems).forEach((words) => put(words, 'text-anchor="middle"'));
  wrapped(letter.title, ems).forEach((words) => put(words, 'text-anchor="middle" font-weight="bold"'));
  y += 14;
  const { digits, svg, next, style } = numberLines(chance, letter, { face, size, margin, width, y });
  y = next;
  put('-'.repeat(Math.floor(ems * 1.9)));
  letter.pairs.flatMap(([label, value]) => wrapped(`${label}:${value}`, ems)).forEach((words) => put(words));
  [letter.story, ...letter.closing].flatMap((words) => wrapped(words, ems)).forEach((words) => put(words));
  y += 20;
  wrapped(letter.authority, ems).forEach((words) => put(words));
  put(letter.dateLabel + letter.date);
  put(`执勤民警:${chance.digits(6)}  签名:`);
  const code = codeAt(chance, letter, margin + 40, y, 190);
  const height = Math.round(y + (code ? 260 : 80));
  const grey = chance.one(['#222', '#3a3a3a', '#555', '#6b6b6b', '#888']);
  const inside = `<g fill="${grey}">${lines.join('')}${svg}${code}</g>${failing(chance, width, height, grey > '#5' ? 0.3 : 0.6)}`;
  return made(letter, `thermal slip, number ${style}`, {
    svg: page(width, height, face, inside, chance.one(['#fff', '#fbfbf8', '#f6f4ea'])),
    width,
    height,
    unitsPerMm,
    digits,
    ink: 0.85 * (1 - parseInt(grey.slice(1, 3), 16) / 255),
  });
}

/** The number under its label, beside it, or broken where the line was full. */
function numberLines(
  chance: Chance,
  letter: Letter,
  { face, size, margin, width, y }: { face: string; size: number; margin: number; width: number; y: number },
) {
  const set = { size, face, grouped: letter.grouped };
  const lead = widthOf(letter.before, size, face);
  const step = size * 1.45;
  const label = text(margin, y, size, letter.before);
  const beside = numberAt(margin + lead, y, letter.number, set);
  const fits = beside.end + widthOf(letter.after, size, face) < width - 8;
  if (fits && chance.odds(0.4))
    return {
      digits: beside.digits,
      svg: label + beside.svg + text(beside.end, y, size, letter.after),
      next: y + step,
      style: 'beside its label',
    };
  if (!fits && chance.odds(0.8)) {
    const room = letter.number
      .split('')
      .findIndex((_, at) => numberAt(margin + lead, y, letter.number.slice(0, at + 1), set).end > width - margin / 2);
    const [first, rest] = [
      numberAt(margin + lead, y, letter.number.slice(0, room), set),
      numberAt(margin, y + step, letter.number.slice(room), { ...set, grouped: false }),
    ];
    return {
      digits: [...first.digits, ...rest.digits],
      svg: label + first.svg + rest.svg + text(rest.end, y + step, size, letter.after),
      next: y + 2 * step,
      style: 'broken',
    };
  }
  const below = numberAt(margin, y + step, letter.number, set);
  return {
    digits: below.digits,
    svg: label + below.svg + text(below.end, y + step, size, letter.after),
    next: y + 2 * step,
    style: 'under its label',
  };
}

/** Heaters that fail leave white lines along the feed; a slow feed leaves them across; age and heat take patches away. */
function failing(chance: Chance, width: number, height: number, most: number): string {
  const along = Array.from(
    { length: chance.whole(0, 3) },
    () => `<rect x="${chance.between(0, width)}" y="0" width="${chance.between(0.8, 2)}" height="${height}"/>`,
  );
  const across = Array.from(
    { length: chance.whole(0, 14) },
    () => `<rect x="0" y="${chance.between(0, height)}" width="${width}" height="${chance.between(0.8, 2.2)}"/>`,
  );
  const faded = chance.odds(0.5)
    ? `<radialGradient id="fade"><stop offset="0" stop-color="#fff" stop-opacity="${chance.between(0.2, most)}"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient><ellipse cx="${chance.between(0, width)}" cy="${chance.between(0, height)}" rx="${width * 0.7}" ry="${height * 0.25}" fill="url(#fade)"/>`
    : '';
  const rows = chance.odds(0.5)
    ? `<path d="${Array.from({ length: Math.floor(height / 3) }, (_, at) => `M0 ${at * 3}H${width}`).join('')}" stroke="#fcfcfa" stroke-width="0.8" opacity="0.75"/>`
    : '';
  return `<g fill="#fcfcfa">${along.join('')}${across.join('')}</g>${faded}${rows}`;
}
