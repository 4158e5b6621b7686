import type { Chance } from '../../chance';
import { line, page, seal, text } from '../drawing';
import { faces } from '../fonts';
import type { Facts } from '../facts';
import { pad } from '../numbers';
import type { Paper } from '../papers';

const kai = 'font-family="AR PL KaitiM GB"';
/** What comparing needs: brackets of either width are one. Everything else stays as printed. */
const truthOf = (f: Facts): Paper['truth'] => ({
  plate: f.plate,
  vin: f.vin,
  engineNumber: f.engineNumber,
  owner: f.owner.normalize('NFKC'),
  plateType: f.plateType,
});

/** GA 37: the card behind plastic, values in another face, a square seal at the left. The second page stands under it where it was photographed too. */
export function vehicleLicence(chance: Chance, f: Facts): Paper {
  const english = chance.odds(0.75);
  const second = chance.odds(0.45);
  const [dx, dy] = [chance.between(-6, 10), chance.between(-5, 6)];
  const face = chance.one([faces.sans, faces.serif, 'AR PL SungtiL GB']);
  const filled = chance.one([
    faces.serif,
    faces.sans,
    'AR PL SungtiL GB',
    'Liberation Serif, AR PL SungtiL GB',
    `DejaVu Sans Mono, ${faces.sans}`,
  ]);
  const row = (y: number, zh: string, en: string, value: string, x = 50, gap = 150) =>
    text(x, y, 25, zh) +
    (english ? text(x, y + 20, 14, en) : '') +
    text(x + gap + dx, y + 6 + dy, 30, value, `font-family="${filled}"`);
  const rules = [185, 255, 325, 395, 465, 535, 605]
    .map((y) => line(40, y + 5, 960, y + 5, 'stroke="#9ab" stroke-width="1.5"'))
    .join('');
  const [year, month] = [chance.whole(2008, 2025), chance.whole(1, 12)];
  const first =
    text(500, 75, 40, '中华人民共和国机动车行驶证', 'text-anchor="middle"') +
    text(500, 105, 16, 'Vehicle License of the People’s Republic of China', 'text-anchor="middle"') +
    rules +
    row(165, '号牌号码', 'Plate No.', f.plate) +
    row(165, '车辆类型', 'Vehicle Type', f.vehicle, 500) +
    row(235, '所有人', 'Owner', f.owner) +
    row(305, '住址', 'Address', '浙江省杭州市西湖区文三路90号') +
    row(375, '使用性质', 'Use Character', chance.one(['非营运', '货运', '租赁'])) +
    row(
      375,
      '品牌型号',
      'Model',
      chance.one(['大众牌SVW7167', '比亚迪牌BYD7150', '解放牌CA4250', '雅马哈牌ZY125']),
      500,
    ) +
    row(445, '车辆识别代号', 'VIN', f.vin, 290, 190) +
    row(515, '发动机号码', 'Engine No.', f.engineNumber, 290, 190) +
    row(585, '注册日期', 'Register Date', `${year}-${pad(month)}-02`, 290, 135) +
    row(585, '发证日期', 'Issue Date', `${year}-${pad(month)}-09`, 630, 135) +
    squareSeal(f.city);
  const page2 = second
    ? `<g transform="translate(0 660)">${line(0, 0, 1000, 0, 'stroke="#888" stroke-width="3"')}${text(500, 60, 34, '中华人民共和国机动车行驶证副页', 'text-anchor="middle"')}${row(130, '号牌号码', '', f.plate)}${row(130, '档案编号', '', chance.digits(12), 500)}${row(200, '核定载人数', '', '5人')}${row(200, '总质量', '', '1795kg', 500)}${row(270, '整备质量', '', '1320kg')}${row(270, '外廓尺寸', '', '4687×1800×1465mm', 500)}${row(340, '检验记录', '', `检验有效期至20${chance.whole(26, 29)}年${pad(month)}月${f.short}A(01)`, 50)}${chance.odds(0.4) ? text(200, 420, 26, `*${chance.digits(13)}*`) : ''}</g>`
    : '';
  const height = second ? 1160 : 660;
  return {
    kind: 'vehicle_licence',
    layout: second ? 'vehicle licence with its second page' : 'vehicle licence',
    svg: page(1000, height, face, first + page2, chance.one(['#f4f8ff', '#f2f5f4', '#eaf1f8'])),
    width: 1000,
    height,
    unitsPerMm: 11.4,
    truth: truthOf(f),
    effects: marks(f),
  };
}

const squareSeal = (city: string): string =>
  `<g fill="none" stroke="#d8202a" opacity="0.75"><rect x="55" y="430" width="185" height="185" stroke-width="5"/>${[`${city}公`, '安局交通', '警察支队'].map((words, at) => text(147, 490 + at * 52, 40, words, `text-anchor="middle" fill="#d8202a" stroke="none" ${kai}`)).join('')}</g>`;
const marks = (f: Facts): string[] => [
  `plate type ${f.plateType}`,
  ...(f.owner.length > 4 ? ['owned by a company'] : []),
  ...(/[-*]/.test(f.engineNumber) ? ['engine number with signs'] : []),
];

/** The licence as the traffic police's app shows it: a screenshot, or the screen photographed. */
export function electronicLicence(chance: Chance, f: Facts): Paper {
  const blue = chance.one(['#2f7be8', '#1a5fc8', '#3c8f6d']);
  const row = (y: number, label: string, value: string) =>
    text(80, y, 34, label, 'fill="#888"') + text(330, y, 34, value);
  const inside =
    `<rect width="1000" height="180" fill="${blue}"/>${text(60, 60, 30, `${chance.whole(7, 22)}:${pad(chance.whole(0, 59))}`, 'fill="#fff"')}${text(500, 145, 42, '电子行驶证', 'text-anchor="middle" fill="#fff"')}<rect x="40" y="230" width="920" height="1010" rx="24" fill="#fff" stroke="#cdd8e8" stroke-width="3"/>` +
    text(500, 310, 40, '中华人民共和国机动车行驶证', `text-anchor="middle" fill="${blue}"`) +
    row(410, '号牌号码', f.plate) +
    row(490, '车辆类型', f.vehicle) +
    row(570, '所有人', f.owner) +
    row(650, '使用性质', '非营运') +
    row(730, '车辆识别代号', f.vin) +
    row(810, '发动机号码', f.engineNumber) +
    row(890, '注册日期', '2021-03-02') +
    row(970, '检验有效期', '2027-03-31') +
    text(80, 1060, 30, '状态', 'fill="#888"') +
    text(330, 1060, 34, '正常', 'fill="#18a058"') +
    `<g opacity="0.12">${[500, 800, 1100].map((y) => text(200, y, 60, `${f.owner}  ${f.decidedOn}`, `transform="rotate(-20 500 ${y})"`)).join('')}</g>` +
    seal(820, 1080, 90, { strong: 0.5, words: `${f.city}公安局交警`, below: '' }) +
    text(500, 1330, 30, '仅供本人使用', 'text-anchor="middle" fill="#aaa"');
  return {
    kind: 'vehicle_licence',
    layout: 'electronic licence',
    screen: true,
    svg: page(1000, 1800, faces.sans, inside, '#f3f5f9'),
    width: 1000,
    height: 1800,
    unitsPerMm: 14.5,
    truth: truthOf(f),
    effects: marks(f),
  };
}
