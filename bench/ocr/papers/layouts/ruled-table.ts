import type { Chance } from '../../chance';
import { line, page, seal, text, widthOf, wrapped } from '../drawing';
import { faceOf } from '../fonts';
import type { Paper } from '../papers';
import type { Letter } from '../wording';
import { codeAt, made, numbered } from './letter';

/** A form with ruled cells. What is filled in sits badly in them: lines run through print, and long values touch the next cell. */
export function ruledTable(chance: Chance, letter: Letter): Paper {
  const face = faceOf(chance, 'print');
  const size = chance.whole(20, 24);
  const rowHigh = chance.whole(46, 58);
  const [off, sunk] = [chance.between(-8, 10), chance.between(-4, rowHigh * 0.32)];
  const ink = `stroke="#333" stroke-width="${chance.between(1, 3)}"`;
  const inTable = chance.odds(0.5);
  const top = inTable ? 130 : 180;
  const cells: [string, string][] = inTable ? [[letter.cell ?? '编号', ''], ...letter.pairs] : letter.pairs;
  let y = top;
  let svg = text(500, 90, 36, letter.title, 'text-anchor="middle" font-weight="bold"');
  const number = inTable
    ? numbered(
        { ...letter, before: '' },
        { x: 240 + off, y: top + rowHigh * 0.62 + sunk, size: size + 2, face, place: 'left' },
      )
    : numbered(letter, { x: 940, y: 150, size, face, place: 'right' });
  const boxes: string[] = [];
  for (let at = 0; at < cells.length;) {
    const both =
      cells[at + 1] !== undefined &&
      !(inTable && at === 0) &&
      cells.slice(at, at + 2).every(([, value]) => widthOf(value, size, face) < 260);
    const columns = both ? [60, 500] : [60];
    for (const x of columns) {
      const [label, value] = cells[at++]!;
      svg +=
        text(x + 12, y + rowHigh * 0.62, size - 1, label) +
        text(x + (x === 60 ? 172 : 142) + off, y + rowHigh * 0.62 + sunk, size, value);
      boxes.push(
        line(x, y, x, y + rowHigh, ink),
        line(x + (x === 60 ? 165 : 135), y, x + (x === 60 ? 165 : 135), y + rowHigh, ink),
      );
    }
    boxes.push(line(60, y, 940, y, ink));
    y += rowHigh;
  }
  const lines = wrapped(letter.story, 840 / size);
  svg += lines.map((words, at) => text(80, y + 45 + at * size * 1.7, size, words)).join('');
  const end = y + 60 + lines.length * size * 1.7;
  const frame =
    line(60, y, 940, y, ink) +
    line(60, end, 940, end, ink) +
    line(60, top, 60, end + 170, ink) +
    line(940, top, 940, end + 170, ink) +
    line(60, end + 170, 940, end + 170, ink);
  const foot = letter.closing
    .flatMap((words) => wrapped(words, 860 / 19))
    .map((words, at) => text(70, end + 205 + at * 30, 19, words))
    .join('');
  const stamp = seal(690, end + 85, 85, {
    strong: chance.between(0.4, 0.85),
    words: letter.authority,
    below: '',
    turn: chance.between(-20, 20),
  });
  svg +=
    number.svg +
    boxes.join('') +
    frame +
    text(560, end + 70, size, letter.authority) +
    text(560, end + 120, size, letter.dateLabel + letter.date) +
    foot +
    codeAt(chance, letter, 80, end + 20, 120) +
    stamp;
  return made(letter, inTable ? 'ruled table, number in a cell' : 'ruled table', {
    svg: page(1000, 1400, face, svg),
    width: 1000,
    height: 1400,
    unitsPerMm: 4.76,
    digits: number.digits,
  });
}
