import type { Chance } from '../../chance';
import { page, text, wrapped } from '../drawing';
import { faces } from '../fonts';
import type { Facts } from '../facts';
import type { Paper } from '../papers';
import { letterPaper } from './letter';
import { letterWords } from '../wording';

const [width, height] = [1080, 2200];
const statusBar = (chance: Chance): string =>
  text(60, 62, 34, `${chance.whole(8, 20)}:${chance.whole(10, 59)}`) + text(860, 62, 30, '5G  86%');

/** A message as the traffic police send it: running text in which the number stands anywhere, also broken at a line's end. */
export function messageScreen(chance: Chance, f: Facts): Paper {
  const number = `${f.region}${chance.one(['1', '2'])}${f.serial}`;
  const [year, month, day] = f.decidedOn.split('-').map(Number) as [number, number, number];
  const yuan = Number(f.amountFen) / 100;
  const said = chance.one([
    `【${f.city}交警】您驾驶的${f.plate}机动车于${year}年${month}月${day}日的违法行为已作出处罚，决定书编号：${number}，罚款${yuan}元。请在15日内缴纳，逾期每日按3%加处罚款。`,
    `【交管12123】尊敬的用户，您的道路交通安全违法行为处罚决定书（编号${number}）已生成，罚款金额${yuan}元，请及时缴款。详询12123。`,
    `【公安交管】${f.plate}：您有一笔交通违法罚款${yuan}元待缴，处罚决定书编号为${number}，可通过银行、邮政或网上缴纳。回T退订`,
    `温馨提示：${f.driver}，您的违法处罚决定书${number}的罚款${yuan}元将于${month}月${day}日到期，请尽快缴纳以免产生加处罚款。`,
    `【${f.city}公安交警】您于${month}月${day}日在线处理了1起交通违法，法律文书编号：${number}，请于收到之日起15日内缴纳罚款人民币${yuan}元。`,
  ]);
  const size = chance.whole(38, 48);
  const lines = wrapped(said, (width - 260) / size);
  const dark = chance.odds(0.25);
  const [ground, bubble, ink] = dark
    ? ['#111', '#26262a', '#eee']
    : ['#f2f2f6', chance.one(['#fff', '#e5e5ea']), '#111'];
  const top = 420;
  const inside =
    `<g fill="${ink}">${statusBar(chance)}${text(width / 2, 180, 40, chance.one(['12123', '106575020112123', '交管12123']), 'text-anchor="middle"')}${text(width / 2, 350, 28, `今天 ${chance.whole(8, 20)}:${chance.whole(10, 59)}`, 'text-anchor="middle" opacity="0.6"')}</g>` +
    `<rect x="40" y="${top}" width="${width - 180}" height="${lines.length * size * 1.5 + 50}" rx="36" fill="${bubble}"/>` +
    `<g fill="${ink}">${lines.map((words, at) => text(80, top + 30 + size + at * size * 1.5, size, words)).join('')}</g>`;
  return {
    kind: 'none',
    layout: 'message',
    svg: page(width, height, faces.sans, inside, ground),
    width,
    height,
    unitsPerMm: 16,
    screen: true,
    truth: { decisionNumber: number },
    effects: [],
  };
}

/** A decision as an app shows it: the letter from edge to edge, under the app's bar. */
export function decisionScreen(chance: Chance, f: Facts): Paper {
  const letter = letterWords(chance, chance.one(['simplified_decision', 'general_decision'] as const), f);
  const inner = letterPaper(chance, letter, chance.one(['right', 'left', 'centre'] as const));
  const svg = page(
    1000,
    2040,
    faces.sans,
    `<g fill="#111">${statusBar(chance)}${text(500, 140, 38, chance.one(['电子文书', '决定书详情', '法律文书']), 'text-anchor="middle"')}${text(40, 140, 44, '‹')}</g><svg x="0" y="200" width="1000" height="1400" viewBox="0 0 1000 1400">${inner.svg}</svg>`,
    '#f5f5f5',
  );
  const digits = inner.digits?.map((digit) => ({ ...digit, y: digit.y + 200 }));
  return {
    ...inner,
    layout: 'decision on a screen',
    svg,
    height: 2040,
    screen: true,
    ...(digits && { digits }),
    ...(inner.number && { number: { ...inner.number, y: inner.number.y + 200 } }),
  };
}
