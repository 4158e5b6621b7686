import type { Chance } from '../../chance';
import { barcode, line, page, qr, text } from '../drawing';
import { faceOf, faces } from '../fonts';
import type { Paper } from '../papers';

/** Papers that are nothing to pay a fine by, with numbers as long as a decision's. */
const none = (
  layout: string,
  [width, height, unitsPerMm]: [number, number, number],
  face: string,
  inside: string,
  tint = '#fff',
  more: Partial<Paper> = {},
): Paper => ({
  kind: 'none',
  layout,
  svg: page(width, height, face, inside, tint),
  width,
  height,
  unitsPerMm,
  truth: {},
  effects: [],
  ...more,
});

export function receipt(chance: Chance): Paper {
  const goods = Array.from({ length: chance.whole(3, 9) }, () => [
    chance.one(['苹果', '纯牛奶250ml', '全麦面包', '矿泉水', '洗衣液2kg', '鸡蛋30枚']),
    `${chance.whole(2, 60)}.${chance.digits(2)}`,
  ]);
  const words = [
    '永辉超市（文三路店）',
    `单号：${chance.digits(16)}`,
    `收银员：${chance.digits(4)}`,
    '-'.repeat(34),
    ...goods.map(([name, price]) => `${name}    x1   ${price}`),
    '-'.repeat(34),
    `合计：${chance.whole(30, 300)}.00元`,
    `微信支付：${chance.digits(20)}`,
    '谢谢惠顾',
  ];
  return none(
    'receipt',
    [560, 240 + words.length * 44, 8],
    faceOf(chance, 'slip'),
    words.map((one, at) => text(40, 110 + at * 44, 26, one)).join(''),
    '#fbfbf8',
  );
}

export function meetingNote(chance: Chance): Paper {
  const words = [
    '各部门负责人：',
    '　　定于下周一上午九点在三楼会议室召开第四季度安全生产',
    '例会，请准时参加，不得缺席。会议材料请提前领取。',
    `　　文件编号：${chance.digits(16)}`,
    `　　联系人：王女士  138${chance.digits(8)}`,
  ];
  return none(
    'meeting note',
    [1000, 1400, 4.76],
    faceOf(chance, 'print'),
    text(500, 150, 44, '会议通知', 'text-anchor="middle" font-weight="bold"') +
      words.map((one, at) => text(90, 260 + at * 62, 28, one)).join('') +
      text(640, 680, 28, '行政办公室') +
      text(620, 740, 28, '2026年11月2日'),
  );
}

export function waybill(chance: Chance): Paper {
  const number = chance.digits(chance.one([15, 16, 12]));
  const inside =
    text(40, 80, 46, chance.one(['顺丰速运', '中通快递', '邮政EMS']), 'font-weight="bold"') +
    barcode(number, { x: 120, y: 120, width: 560, height: 110 }, 34) +
    [290, 440, 640, 800].map((y) => line(20, y, 780, y)).join('') +
    text(40, 350, 44, `${chance.digits(3)}-${chance.digits(4)} 杭州西湖`, 'font-weight="bold"') +
    text(40, 400, 26, `运单编号：${number}`) +
    text(40, 500, 28, `收 李* 186****${chance.digits(4)}`) +
    text(40, 550, 26, '浙江省杭州市西湖区文三路90号东部软件园') +
    text(40, 600, 26, `订单号：${chance.digits(16)}`) +
    text(40, 700, 28, `寄 陈* 139****${chance.digits(4)}`) +
    text(40, 750, 24, '广东省深圳市南山区科技园') +
    qr(`https://ex.example.cn/t?no=${number}`, 580, 820, 160) +
    text(40, 900, 26, '签收人：          日期：');
  return none('waybill', [800, 1020, 8], faces.sans, inside, '#fff');
}

export function bankCard(chance: Chance): Paper {
  const inside = `<rect x="80" y="220" width="130" height="100" rx="14" fill="#d9b864"/>${text(80, 110, 48, chance.one(['中国建设银行', '中国工商银行', '招商银行']), 'fill="#fff"')}${text(80, 410, 54, `6222 ${chance.digits(4)} ${chance.digits(4)} ${chance.digits(4)}`, 'fill="#f4f4f4" font-family="OCR B"')}${text(80, 500, 30, 'VALID THRU 08/29', 'fill="#eee"')}${text(80, 570, 34, 'ZHANG WEI', 'fill="#eee"')}${text(760, 580, 44, 'UnionPay', 'fill="#fff" font-style="italic"')}`;
  return none('bank card', [1000, 630, 11.7], faces.sans, inside, chance.one(['#1c4fa0', '#a8242c', '#2f3338']));
}

export function medicalReport(chance: Chance): Paper {
  const rows = [
    ['白细胞计数', '6.32', '10^9/L', '3.5-9.5'],
    ['红细胞计数', '4.71', '10^12/L', '4.3-5.8'],
    ['血红蛋白', '142', 'g/L', '130-175'],
    ['血小板计数', '231', '10^9/L', '125-350'],
    ['葡萄糖', '5.4', 'mmol/L', '3.9-6.1'],
  ];
  const inside =
    text(500, 110, 38, '杭州市第一人民医院检验报告单', 'text-anchor="middle" font-weight="bold"') +
    text(70, 190, 24, `姓名：王芳   性别：女   年龄：${chance.whole(20, 80)}   病历号：${chance.digits(10)}`) +
    text(70, 235, 24, `样本编号：${chance.digits(16)}    科室：内科门诊`) +
    line(60, 260, 940, 260) +
    rows
      .map((cells, at) =>
        cells.map((cell, column) => text([80, 400, 560, 740][column]!, 310 + at * 50, 24, cell)).join(''),
      )
      .join('') +
    line(60, 560, 940, 560) +
    text(70, 610, 24, `报告日期：2026年10月${chance.whole(1, 28)}日    检验者：赵敏    审核者：李强`) +
    barcode(chance.digits(16), { x: 600, y: 640, width: 320, height: 60 }, 20);
  return none('medical report', [1000, 1400, 4.76], chance.one([faces.serif, faces.sans, 'AR PL SungtiL GB']), inside);
}

/** Somebody quotes a number, or orders something: words of a chat, no letter of an authority. */
export function chatScreen(chance: Chance): Paper {
  const bubble = (y: number, mine: boolean, words: string[]) => {
    const width = Math.max(...words.map((one) => one.length)) * 30 + 60;
    const x = mine ? 880 - width : 130;
    return `<rect x="${x}" y="${y}" width="${width}" height="${words.length * 50 + 30}" rx="14" fill="${mine ? '#95ec69' : '#fff'}"/><rect x="${mine ? 900 : 30}" y="${y}" width="80" height="80" rx="8" fill="${mine ? '#7aa' : '#c96'}"/>${words.map((one, at) => text(x + 30, y + 55 + at * 50, 32, one)).join('')}`;
  };
  const said = chance.one([
    ['你那张罚单我看到了，', `编号${chance.digits(16)}`, '记得去交，别拖。'],
    ['快递单号发你：', chance.digits(15)],
    [`订单编号：${chance.digits(16)}`, '明天到货'],
    ['卡号 6222 0212', `${chance.digits(4)} ${chance.digits(4)}`],
  ]);
  const inside = `${text(500, 120, 38, '老周', 'text-anchor="middle"')}${line(0, 160, 1000, 160, 'stroke="#ccc"')}${bubble(220, false, ['在吗？'])}${bubble(360, true, ['在，怎么了'])}${bubble(500, false, said)}${bubble(800, true, ['好的收到，谢谢'])}<rect y="1650" width="1000" height="150" fill="#f7f7f7"/>`;
  return none('chat', [1000, 1800, 14.5], faces.sans, inside, '#ededed', { screen: true });
}

/** A face in the wrong photo: gradients, no letter anywhere. */
export function face(chance: Chance): Paper {
  const skin = chance.one(['#e3b795', '#c99772', '#f0cdb0']);
  const inside =
    `<radialGradient id="skin"><stop offset="0.4" stop-color="${skin}"/><stop offset="1" stop-color="#8a5f45"/></radialGradient><rect width="1000" height="1300" fill="${chance.one(['#6a7f92', '#9db08a', '#544b45'])}"/><path d="M100 1300Q500 800 900 1300z" fill="#37415a"/><ellipse cx="500" cy="560" rx="270" ry="360" fill="url(#skin)"/><path d="M220 500Q260 130 500 150Q760 130 780 500Q700 300 500 320Q300 300 220 500z" fill="#231c18"/>` +
    [400, 600]
      .map(
        (x) =>
          `<ellipse cx="${x}" cy="530" rx="42" ry="20" fill="#fff"/><circle cx="${x}" cy="530" r="19" fill="#2a1c12"/>`,
      )
      .join('') +
    '<path d="M500 560Q470 660 500 670" stroke="#8a5f45" stroke-width="8" fill="none"/><path d="M420 760Q500 810 580 760" stroke="#9c4a45" stroke-width="16" fill="none"/>';
  return none('face', [1000, 1300, 4], faces.sans, inside, '#777', { screen: true });
}

/** Nothing lies there. */
export const blankDesk = (): Paper => none('blank desk', [1000, 1300, 4], faces.sans, '', '#777', { empty: true });

export const notATicket = (chance: Chance): Paper =>
  chance.one([receipt, meetingNote, waybill, bankCard, medicalReport, chatScreen, face, blankDesk])(chance);
