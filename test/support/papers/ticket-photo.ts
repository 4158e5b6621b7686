import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';

export type PrintedTicket = { number: string; plate: string; fineYuan: number };
const folder = mkdtempSync(join(tmpdir(), 'fadan-photos-'));
export const line = (y: number, words: string, size = 30, x = 70) =>
  `<text x="${x}" y="${y}" font-size="${size}">${words}</text>`;

const linesOf = ({ number, plate, fineYuan }: PrintedTicket): string[] => [
  line(110, '公安交通管理简易程序处罚决定书', 42, 190),
  line(210, `决定书编号：${number}`, 32),
  line(300, '被处罚人：张三'),
  line(370, `号牌号码：${plate}    号牌种类：小型汽车`),
  line(440, '被处罚人驾驶时拨打接听手持电话，违反了'),
  line(510, '《中华人民共和国道路交通安全法》第九十条之规定。'),
  line(580, `决定对你处以罚款${fineYuan}元的处罚。`),
  line(650, '持本决定书在15日内到指定银行缴纳罚款。'),
  line(780, '决定日期：2026年11月20日', 30, 500),
];

/** A photo of a decision letter as it is handed over on the road; answers its file. */
export const photoOfTicket = (ticket: PrintedTicket): Promise<string> =>
  photo(`ticket-${ticket.number}-${ticket.fineYuan}`, linesOf(ticket));

/** Something grey lies over a part of one digit of the number; the plate is not there to compare with. */
export const photoOfSmudgedTicket = (
  ticket: PrintedTicket,
  { digit, from, to }: { digit: number; from: number; to: number },
): Promise<string> =>
  photo(`smudged-${ticket.number}-${digit}`, [
    ...linesOf({ ...ticket, plate: '' }),
    `<rect x="${262 + 17.76 * digit}" y="${from}" width="18" height="${to - from}" fill="#b8b4ac"/>`,
  ]);

/** As a phone's camera writes it: many pixels, lying on their side, and a word that says which side is up. */
export const photoOfLargeTicket = (ticket: PrintedTicket): Promise<string> =>
  photo(`large-${ticket.number}`, linesOf(ticket), (drawn) =>
    drawn.resize(4000).rotate(-90).withMetadata({ orientation: 6 }),
  );

/** A file that calls itself a picture and is none. */
export function notAPhoto(bytes: number): string {
  const file = join(folder, `broken-${bytes}.jpg`);
  writeFileSync(file, Buffer.alloc(bytes, 7));
  return file;
}

export const photoOfNothing = (): Promise<string> => photo('nothing', [line(300, '会议通知：下周一上午九点')]);

export async function photo(
  name: string,
  lines: string[],
  taken: (drawn: Sharp) => Sharp = (drawn) => drawn,
): Promise<string> {
  // A browser without a locale takes no file whose name has signs beyond ASCII.
  const ascii = name.replace(/[^\x20-\x7e]/g, (sign) => sign.codePointAt(0)!.toString(16));
  const file = join(folder, `${ascii}.jpg`);
  await taken(sharp(drawnOn('<rect width="100%" height="100%" fill="#fdfdfb"/>', '#1a1a1a', lines)))
    .jpeg({ quality: 88 })
    .toFile(file);
  return file;
}

/** As scanning programs leave the paper out, and keep the ink. */
export const inkOnNothing = (ticket: PrintedTicket): Promise<Buffer> =>
  sharp(drawnOn('', '#000', linesOf(ticket)))
    .png()
    .toBuffer();

const drawnOn = (paper: string, ink: string, lines: string[]): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="900">${paper}<g font-family="Noto Sans CJK SC" fill="${ink}">${lines.join('')}</g></svg>`,
  );
