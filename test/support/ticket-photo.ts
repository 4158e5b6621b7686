import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';

export type PrintedTicket = { number: string; plate: string; fineYuan: number };
const folder = mkdtempSync(join(tmpdir(), 'fadan-photos-'));
const line = (y: number, words: string, size = 30, x = 70) => `<text x="${x}" y="${y}" font-size="${size}">${words}</text>`;

/** A photo of a decision letter as it is handed over on the road; answers its file. */
export async function photoOfTicket({ number, plate, fineYuan }: PrintedTicket): Promise<string> {
  return photo(`ticket-${number}`, [
    line(110, '公安交通管理简易程序处罚决定书', 42, 190), line(210, `决定书编号：${number}`, 32), line(300, '被处罚人：张三'), line(370, `号牌号码：${plate}    号牌种类：小型汽车`),
    line(440, '被处罚人驾驶时拨打接听手持电话，违反了'), line(510, '《中华人民共和国道路交通安全法》第九十条之规定。'), line(580, `决定对你处以罚款${fineYuan}元的处罚。`),
    line(650, '持本决定书在15日内到指定银行缴纳罚款。'), line(780, '决定日期：2026年11月20日', 30, 500),
  ]);
}

export const photoOfNothing = (): Promise<string> => photo('nothing', [line(300, '会议通知：下周一上午九点')]);

async function photo(name: string, lines: string[]): Promise<string> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="900"><rect width="100%" height="100%" fill="#fdfdfb"/><g font-family="Noto Sans CJK SC" fill="#1a1a1a">${lines.join('')}</g></svg>`;
  const file = join(folder, `${name}.jpg`);
  await sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toFile(file);
  return file;
}
