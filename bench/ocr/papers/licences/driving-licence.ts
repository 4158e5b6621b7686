import type { Chance } from '../../chance';
import { line, page, text } from '../drawing';
import { faces } from '../fonts';
import type { Facts } from '../facts';
import { pad } from '../numbers';
import type { Paper } from '../papers';

/** A head and shoulders in grey, where the photo is. */
const portrait = (x: number, y: number, width: number, height: number): string =>
  `<g transform="translate(${x} ${y})"><rect width="${width}" height="${height}" fill="#dfe7ef"/><ellipse cx="${width / 2}" cy="${height * 0.4}" rx="${width * 0.22}" ry="${height * 0.24}" fill="#c9a184"/><path d="M${width * 0.1} ${height}Q${width / 2} ${height * 0.45} ${width * 0.9} ${height}z" fill="#39424f"/><ellipse cx="${width / 2}" cy="${height * 0.25}" rx="${width * 0.24}" ry="${height * 0.15}" fill="#222"/></g>`;

/** GA 482: the first page, in the older form without English or the newer one with it, and mostly the second page, which has the file's number. */
export function drivingLicence(chance: Chance, f: Facts): Paper {
  const newer = chance.odds(0.65);
  const second = chance.odds(0.75);
  const face = chance.one([faces.sans, faces.serif, 'AR PL SungtiL GB']);
  const filled = chance.one([faces.serif, faces.sans, 'AR PL SungtiL GB', `Liberation Serif, ${faces.serif}`]);
  const [dx, dy] = [chance.between(-5, 8), chance.between(-5, 6)];
  const row = (x: number, y: number, zh: string, en: string, value: string, gap = 110) =>
    text(x, y, 25, zh) +
    (newer ? text(x, y + 20, 14, en) : '') +
    text(x + gap + dx, y + 4 + dy, 30, value, `font-family="${filled}"`);
  const from = chance.whole(2014, 2024);
  const first =
    text(500, 70, 40, '中华人民共和国机动车驾驶证', 'text-anchor="middle"') +
    (newer ? text(500, 102, 18, 'Driving License of the People’s Republic of China', 'text-anchor="middle"') : '') +
    row(270, 160, '证号', newer ? 'License No.' : '', f.licenceNumber, 100) +
    [180, 252, 322, 392].map((y) => line(50, y, 950, y, 'stroke="#a9b7a4" stroke-width="1.5"')).join('') +
    row(60, 230, '姓名', 'Name', f.driver) +
    row(480, 230, '性别', 'Sex', chance.one(['男', '女'])) +
    row(680, 230, '国籍', 'Nationality', f.foreigner ? '其他' : '中国') +
    row(60, 300, '住址', 'Address', '北京市朝阳区建国路8号') +
    row(
      300,
      375,
      '出生日期',
      'Date of Birth',
      `19${chance.whole(60, 99)}-0${chance.whole(1, 9)}-1${chance.whole(0, 9)}`,
      150,
    ) +
    row(300, 440, '初次领证日期', 'Date of First Issue', `${from - 6}-05-12`, 190) +
    row(300, 505, '准驾车型', 'Class', chance.one(['C1', 'C2', 'A2D', 'B2']), 150) +
    row(
      60,
      590,
      '有效期限',
      'Valid Period',
      newer
        ? `${from}-05-12 至 ${chance.odds(0.3) ? '长期' : `${from + 10}-05-12`}`
        : `自${from}年05月12日 有效期限10年`,
      150,
    ) +
    portrait(740, 350, 190, 240) +
    `<g fill="none" stroke="#d8202a" opacity="0.7"><rect x="70" y="350" width="170" height="170" stroke-width="5"/>${['公安局', '交通警', '察支队'].map((words, at) => text(155, 405 + at * 48, 42, words, 'text-anchor="middle" fill="#d8202a" stroke="none" font-family="AR PL KaitiM GB"')).join('')}</g>`;
  const page2 = second
    ? `<g transform="translate(0 650)">${line(0, 0, 1000, 0, 'stroke="#888" stroke-width="3"')}${text(500, 60, 34, '中华人民共和国机动车驾驶证副页', 'text-anchor="middle"')}${row(60, 130, '证号', '', f.licenceNumber)}${row(60, 200, '姓名', '', f.driver)}${row(480, 200, '档案编号', '', f.fileNumber, 130)}${row(60, 280, '记录', '', `请于${from + 10}年0${chance.whole(1, 9)}月${pad(chance.whole(1, 28))}日前九十日内申请换领新驾驶证。`, 80)}${chance.odds(0.5) ? text(300, 440, 26, `*${chance.digits(13)}*`) : ''}</g>`
    : '';
  const height = second ? 1130 : 640;
  return {
    kind: 'driving_licence',
    layout: `driving licence, ${newer ? 'newer' : 'older'}${second ? ' with its second page' : ''}`,
    width: 1000,
    height,
    unitsPerMm: 11.4,
    truth: { licenceNumber: f.licenceNumber, ...(second && { fileNumber: f.fileNumber }) },
    svg: page(1000, height, face, first + page2, chance.one(['#fbfff4', '#f5f7f2', '#f0f6ee'])),
    effects: f.foreigner ? ['foreigner'] : [],
  };
}
