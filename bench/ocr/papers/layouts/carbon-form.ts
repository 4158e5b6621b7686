import type { Chance } from '../../chance';
import { numberAt, page, seal, text, widthOf, wrapped } from '../drawing';
import { faceOf, faces } from '../fonts';
import type { Paper } from '../papers';
import type { Letter } from '../wording';
import { codeAt, made } from './letter';

/** A form printed long ago, filled by a needle printer through carbon paper: everything off its line, in purple, blue or grey. */
export function carbonForm(chance: Chance, letter: Letter): Paper {
  const [formFace, face] = [chance.one([faces.serif, 'AR PL SungtiL GB', faces.kai]), faceOf(chance, 'needle')];
  const formInk = chance.one(['#333', '#5a2a2a', '#274b36', '#555']);
  const ink = chance.one(['#4b3f8f', '#5b4a86', '#3f5288', '#5a5a66', '#6c5f93', '#777']);
  const [dx, dy, size] = [chance.between(-14, 22), chance.between(-9, 13), chance.whole(23, 27)];
  const tint = chance.one(['#fff', '#fdeef0', '#fffbe0', '#f0f6fb']);
  const jitter = () => chance.between(-1.1, 1.1);
  const form: string[] = [text(500, 100, 36, letter.title, 'text-anchor="middle" font-weight="bold"')];
  const filled: string[] = [];
  const field = (x: number, y: number, label: string, value: string, room: number) => {
    const from = x + widthOf(label, 23, formFace) + 24;
    form.push(
      text(x, y, 23, `${label}：`),
      `<path d="M${from} ${y + 5}H${from + room}" stroke="${formInk}" stroke-width="1.5" stroke-dasharray="3 5"/>`,
    );
    filled.push(text(from + 8 + dx, y + dy, size, value));
  };
  const lead = widthOf(letter.before, 23, formFace);
  const number = numberAt(480 + lead + 6 + dx, 175 + dy, letter.number, {
    size,
    face,
    grouped: letter.grouped,
    jitter,
  });
  form.push(
    text(480 + lead, 175, 23, letter.before, 'text-anchor="end"'),
    `<path d="M${480 + lead} 181H940" stroke="${formInk}" stroke-width="1.5" stroke-dasharray="3 5"/>`,
    text(Math.max(number.end + 8, 900), 175, 23, letter.after),
  );
  let y = 245;
  letter.pairs.forEach(([label, value]) => {
    field(70, y, label, value, 600);
    y += 52;
  });
  wrapped(letter.story, 850 / size).forEach((words) => {
    form.push(`<path d="M70 ${y + 5}H940" stroke="${formInk}" stroke-width="1.5" stroke-dasharray="3 5"/>`);
    filled.push(text(74 + dx, y + dy, size, words));
    y += 50;
  });
  letter.closing
    .flatMap((words) => wrapped(words, 860 / 21))
    .forEach((words) => {
      form.push(text(70, y, 21, words));
      y += 38;
    });
  form.push(text(560, y + 40, 23, letter.authority));
  filled.push(text(560 + dx, y + 90 + dy, size, letter.dateLabel + letter.date));
  const stamp = seal(700, y + 50, 100, {
    strong: chance.between(0.4, 0.8),
    words: letter.authority,
    below: '',
    turn: chance.between(-25, 25),
  });
  const pins = `<path d="${Array.from({ length: 600 }, (_, at) => `M0 ${at * 2.33}H1000`).join('')}" stroke="${tint}" stroke-width="0.9" opacity="${chance.between(0.3, 0.75)}"/>`; // each pin leaves its own line
  const ghost = chance.odds(0.4)
    ? `<g fill="${ink}" opacity="0.25" font-family="${face}" transform="translate(3 2)">${filled.join('')}${number.svg}</g>`
    : '';
  const inside = `<g fill="${formInk}">${form.join('')}</g>${ghost}<g fill="${ink}" font-family="${face}">${filled.join('')}${number.svg}</g>${pins}${codeAt(chance, letter, 80, y + 10, 130)}${stamp}`;
  return made(letter, 'carbon form', {
    svg: page(1000, 1400, formFace, inside, tint),
    width: 1000,
    height: 1400,
    unitsPerMm: 4.76,
    digits: number.digits,
    ink: 0.45,
  });
}
