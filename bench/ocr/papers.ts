import QRCode from 'qrcode';
import type { FieldName, PaperKind } from '#contract/tickets';
import type { Chance } from './chance';
import { day, facts, type Facts } from './facts';

/** A flat paper and what stands on it. `number` is where its number is printed, to put things over it. */
export type Paper = { kind: PaperKind | 'none'; svg: string; width: number; height: number; truth: Partial<Record<FieldName, string>>; number?: { x: number; y: number; width: number; height: number } };

const sans = 'Noto Sans CJK SC';
const serif = 'Noto Serif CJK SC';
const written = (date: string): string => date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
const dotted = (plate: string, chance: Chance): string => (chance.odds(0.3) ? `${plate.slice(0, 2)}·${plate.slice(2)}` : plate);
const capitals: Record<string, string> = { 50: '伍拾', 100: '壹佰', 150: '壹佰伍拾', 200: '贰佰', 300: '叁佰', 500: '伍佰', 1000: '壹仟', 2000: '贰仟' };

export const text = (x: number, y: number, size: number, words: string, more = ''): string =>
  `<text x="${x}" y="${y}" font-size="${size}" xml:space="preserve" ${more}>${words.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</text>`;

const page = (width: number, height: number, font: string, inside: string, tint = '#fff'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${tint}"/><g font-family="${font}" fill="#1a1a1a">${inside}</g></svg>`;

function qr(words: string, x: number, y: number, size: number): string {
  const { modules } = QRCode.create(words, { errorCorrectionLevel: 'M' });
  const cell = size / modules.size;
  const cells = Array.from(modules.data).map((on, at) => (on ? `M${x + (at % modules.size) * cell} ${y + Math.floor(at / modules.size) * cell}h${cell}v${cell}h-${cell}z` : ''));
  return `<path d="${cells.join('')}" fill="#000"/>`;
}

function letter(chance: Chance, kind: 'simplified_decision' | 'general_decision' | 'parking_notice' | 'compulsory_measure', f: Facts): Paper {
  const font = chance.one([sans, serif, `Liberation Serif, ${serif}`, `DejaVu Sans Mono, ${sans}`, `Nimbus Roman, ${serif}`]);
  const size = chance.whole(23, 28);
  const title = {
    simplified_decision: ['公安交通管理简易程序处罚决定书'], general_decision: ['公安交通管理行政处罚决定书', '道路交通安全违法行政处罚决定书'],
    parking_notice: ['机动车违法停车告知单', '违法停车告知单'], compulsory_measure: ['公安交通管理行政强制措施凭证'],
  }[kind];
  const number = chance.odds(0.2) ? f.decisionNumber.replace(/(.{4})(?=.)/g, '$1 ') : f.decisionNumber;
  const label = kind.endsWith('decision') ? chance.one(['决定书编号：', '编号：', '处罚决定书编号：']) : chance.one(['编号：', '凭证编号：']);
  const [x, y] = [chance.whole(60, 420), chance.whole(190, 215)];
  const yuan = Number(f.amountFen) / 100;
  const decided = kind.endsWith('decision');
  const lines = [
    `被处罚人：${f.owner}    驾驶证号：${f.licenceNumber}`, `档案编号：${f.fileNumber}    准驾车型：C1`,
    `号牌号码：${dotted(f.plate, chance)}    号牌种类：小型汽车`, `联系电话：1${chance.digits(10)}`,
    `被处罚人于${written(day(chance))}${chance.whole(10, 23)}时${chance.whole(10, 59)}分，在中山路与人民路路口`,
    decided ? '实施机动车违反禁止标线指示的违法行为（代码1345），违反了' : '未按规定停放车辆，影响其他车辆和行人通行，违反了',
    '《中华人民共和国道路交通安全法》第三十八条、第九十条之规定。',
    ...(decided ? [`决定对你处以罚款${yuan}元${chance.odds(0.5) ? `（大写：${capitals[yuan]}元整）` : ''}的处罚，记1分。`, '持本决定书在15日内到指定银行缴纳罚款，逾期每日按3%加处罚款。', '如不服本决定，可在60日内申请行政复议。']
      : ['请于15日内携带本凭证到交警大队违法处理窗口接受处理。', '逾期不处理的，将依法作出处罚决定。']),
  ];
  const step = chance.whole(58, 70);
  const body = lines.map((line, at) => text(60, y + 90 + at * step, size, line)).join('');
  const end = y + 130 + lines.length * step;
  const head = text(500, 110, 40, chance.one(title), 'text-anchor="middle" font-weight="bold"');
  const code = decided && chance.odds(0.3) ? qr(f.decisionNumber, 760, end + 20, 180) : '';
  const svg = page(1000, 1400, font, head + text(x, y, size + 2, label + number) + body
    + text(560, end, size, `${chance.one(['杭州市', '北京市', '深圳市', '成都市'])}公安局交通警察支队`) + text(decided ? 60 : 560, end + 60, size, `${decided ? '决定日期：' : ''}${written(f.decidedOn)}`) + code);
  const truth = { plate: f.plate, decidedOn: f.decidedOn, ...(decided && { decisionNumber: f.decisionNumber, amountFen: f.amountFen }) };
  return { kind, svg, width: 1000, height: 1400, truth, number: { x: x + label.length * (size + 2), y: y - size, width: number.length * (size + 2) * 0.56, height: size + 8 } };
}

function vehicleLicence(chance: Chance, f: Facts): Paper {
  const english = chance.odds(0.6);
  const row = (y: number, zh: string, en: string, value: string, x = 50) => text(x, y, 26, `${zh}`) + (english ? text(x, y + 22, 15, en) : '') + text(x + 150, y + 4, 32, value, 'font-family="Noto Serif CJK SC"');
  const inside = text(500, 80, 42, '中华人民共和国机动车行驶证', 'text-anchor="middle"') + row(160, '号牌号码', 'Plate No.', f.plate) + row(160, '车辆类型', 'Vehicle Type', '小型轿车', 520)
    + row(230, '所有人', 'Owner', f.owner) + row(300, '住址', 'Address', '浙江省杭州市西湖区文三路90号') + row(370, '使用性质', 'Use Character', '非营运') + row(370, '品牌型号', 'Model', '大众牌SVW7167', 520)
    + row(450, '车辆识别代号', 'VIN', '') + text(260, 454, 32, f.vin) + row(530, '发动机号码', 'Engine No.', '') + text(260, 534, 32, f.engineNumber) + row(610, '注册日期', 'Register Date', '2021-03-02');
  const plateType = /^.{2}[DF]/.test(f.plate) && f.plate.length === 8 ? '52' : '02';
  return { kind: 'vehicle_licence', svg: page(1000, 680, sans, inside, '#f4f8ff'), width: 1000, height: 680, truth: { plate: f.plate, vin: f.vin, engineNumber: f.engineNumber, owner: f.owner, plateType } };
}

function drivingLicence(chance: Chance, f: Facts): Paper {
  const inside = text(500, 80, 42, '中华人民共和国机动车驾驶证', 'text-anchor="middle"') + text(500, 115, 18, 'Driving License of the People’s Republic of China', 'text-anchor="middle"')
    + text(260, 180, 28, '证号') + text(360, 182, 36, f.licenceNumber) + text(60, 250, 28, '姓名') + text(180, 250, 32, f.owner) + text(600, 250, 28, '性别  男')
    + text(60, 330, 28, '住址') + text(180, 330, 30, '北京市朝阳区建国路8号') + text(60, 420, 28, '准驾车型  C1') + text(60, 500, 28, '档案编号') + text(230, 502, 34, f.fileNumber)
    + text(60, 580, 28, `有效期限  2020-05-0${chance.whole(1, 9)} 至 2030-05-01`);
  return { kind: 'driving_licence', svg: page(1000, 660, chance.one([sans, serif]), inside, '#fbfff4'), width: 1000, height: 660, truth: { licenceNumber: f.licenceNumber, fileNumber: f.fileNumber } };
}

function noTicket(chance: Chance): Paper {
  const lines = chance.odds(0.5)
    ? ['超市购物小票', `单号：${chance.digits(16)}`, '苹果  12.80元', '牛奶  23.50元', `合计  ${chance.whole(30, 90)}元`, '谢谢惠顾']
    : ['会议通知', '各部门负责人：', '定于下周一上午召开例会，请准时参加。', `订单编号：${chance.digits(16)}`, '办公室'];
  return { kind: 'none', svg: page(1000, 1000, sans, lines.map((line, at) => text(80, 140 + at * 110, 34, line)).join('')), width: 1000, height: 1000, truth: {} };
}

/** Six in ten are decisions, for their numbers are what costs money. */
export function paper(chance: Chance, mayBeNone: boolean): Paper {
  const f = facts(chance);
  const dice = chance.share();
  if (mayBeNone && dice < 0.1) return noTicket(chance);
  if (dice < 0.4) return letter(chance, 'simplified_decision', f);
  if (dice < 0.68) return letter(chance, 'general_decision', f);
  if (dice < 0.76) return letter(chance, 'parking_notice', f);
  if (dice < 0.84) return letter(chance, 'compulsory_measure', f);
  return dice < 0.93 ? vehicleLicence(chance, f) : drivingLicence(chance, f);
}
