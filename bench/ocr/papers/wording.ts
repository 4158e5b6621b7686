import type { FieldName } from '#contract/papers';
import { plateTypes } from '#domain/cars/plate-types';
import type { Chance } from '../chance';
import { day, type Facts } from './facts';
import { written } from './dates';
import { pad } from './numbers';

export type LetterKind = 'simplified_decision' | 'general_decision' | 'parking_notice' | 'compulsory_measure';
/** What a letter says, before a layout puts it on paper. `effects` names what is unusual about it. */
export type Letter = {
  kind: LetterKind;
  decided: boolean;
  title: string;
  authority: string;
  city: string;
  number: string;
  grouped: boolean;
  before: string;
  /** What a form with cells calls it there, where that is not 编号. */
  cell?: string;
  after: string;
  pairs: [string, string][];
  story: string;
  closing: string[];
  dateLabel: string;
  date: string;
  code: string;
  truth: Partial<Record<FieldName, string>>;
  effects: string[];
  coded: boolean;
};

const titles: Record<LetterKind, string[]> = {
  simplified_decision: [
    '公安交通管理简易程序处罚决定书',
    '道路交通安全违法简易程序处罚决定书',
    '当场处罚决定书（简易程序）',
  ],
  general_decision: ['公安交通管理行政处罚决定书', '道路交通安全违法行政处罚决定书'],
  parking_notice: ['机动车违法停车告知单', '违法停车告知单', '违法行为处理通知书', '道路交通安全违法行为处理通知书'],
  compulsory_measure: ['公安交通管理行政强制措施凭证'],
};
const paperType: Record<LetterKind, string> = {
  simplified_decision: '1',
  general_decision: '2',
  compulsory_measure: '3',
  parking_notice: '6',
};
const capitals: Record<string, string> = {
  50: '伍拾',
  100: '壹佰',
  150: '壹佰伍拾',
  200: '贰佰',
  300: '叁佰',
  500: '伍佰',
  1000: '壹仟',
  2000: '贰仟',
};
const offences = [
  ['1345', '违反禁止标线指示', 1],
  ['1039', '违反规定停放机动车', 0],
  ['1625', '违反道路交通信号灯通行', 6],
  ['1344', '违反禁令标志指示', 1],
  ['1042', '不按规定车道行驶', 0],
  ['1223', '驾驶时拨打接听手持电话', 3],
  ['6050', '未系安全带', 1],
] as const;
const roads = [
  '中山路与人民路路口',
  '解放大道1203号门前',
  '文三路90号路段',
  'G2京沪高速1123公里500米',
  '滨江大道（近江南大道）',
  '建国门外大街8号',
];

const amount = (chance: Chance, yuan: number): string =>
  chance.one([
    `罚款${yuan}元`,
    `罚款${capitals[yuan]}元整（¥${yuan}.00）`,
    `罚款人民币${yuan}.00元`,
    `罚款${yuan}元（大写：${capitals[yuan]}元整）`,
    `罚款（大写）${capitals[yuan]}元整`,
  ]);

/** Numbers that look like the decision's and are another's. */
const decoys = (chance: Chance, f: Facts, decided: boolean): [string, string][] =>
  (
    [
      [0.25, '电子监控记录编号', `${f.region}79${chance.digits(8)}`],
      [decided ? 0.25 : 0, '缴款码', `${f.region.slice(0, 2)}${chance.digits(18)}`],
      [decided ? 0.15 : 0, '凭证编号', `${f.region}3${chance.digits(9)}`],
      [0.1, '罚没账号', `6222${chance.digits(15)}`],
      [0.1, '违法编号', chance.digits(15)],
    ] as [number, string, string][]
  ).flatMap(([odds, label, value]) => (chance.odds(odds) ? [[label, value] as [string, string]] : []));

/** The words before the number and after it. A region's own style puts it into 京公交决字[2026]第…号. */
function naming(chance: Chance, kind: LetterKind, f: Facts, ownStyle: boolean): [string, string] {
  const year = f.decidedOn.slice(0, 4);
  if (ownStyle)
    return [
      `${f.short}公交${kind.endsWith('decision') ? '决' : '通'}字${chance.one([`[${year}]`, `〔${year}〕`])}第`,
      '号',
    ];
  return [
    kind.endsWith('decision')
      ? chance.one(['决定书编号：', '编号：', '编号：', '处罚决定书编号：', '编号:', 'No.'])
      : chance.one(['编号：', '编号：', kind === 'compulsory_measure' ? '凭证编号：' : '通知书编号：']),
    '',
  ];
}

/** What a QR code or bars say: the number itself, an address with it, or something else altogether. */
const codes = (number: string, chance: Chance): [string, string] =>
  chance.weighed<[string, string]>([
    [4, ['bare code', number]],
    [3, ['address with number', `https://jg.example.cn/pay?jdsbh=${number}`]],
    [2, ['unrelated address', 'https://gab.122.example.cn/m/login?from=qr']],
    [2, ['pay code in code', chance.digits(20)]],
    [1, ["another's number in code", `11010479${chance.digits(8)}`]],
  ]);

function storyOf(chance: Chance, kind: LetterKind, yuan: number): string {
  const [code, words, points] = chance.one(offences);
  const when = `${written(chance, day(chance))}${pad(chance.whole(0, 23))}时${pad(chance.whole(0, 59))}分`;
  const did = `${{ parking_notice: '该机动车', compulsory_measure: '当事人' }[kind as string] ?? '被处罚人'}于${when}，在${chance.one(roads)}，实施机动车${words}的违法行为（代码${code}），违反了《中华人民共和国道路交通安全法》第三十八条、第九十条之规定。`;
  if (!kind.endsWith('decision')) return did + (kind === 'compulsory_measure' ? '依法扣留机动车驾驶证。' : '');
  return `${did}决定对你处以${amount(chance, yuan)}的处罚${points ? `，记${points}分` : ''}。`;
}

export function letterWords(chance: Chance, kind: LetterKind, f: Facts, ownStyle = false): Letter {
  const decided = kind.endsWith('decision');
  const short = decided && chance.odds(0.05);
  const number = `${f.region}${paperType[kind]}${f.serial}`.slice(0, short ? 15 : 16);
  const [before, after] = naming(chance, kind, f, ownStyle);
  const [codeName, code] = decided && chance.odds(0.3) ? codes(number, chance) : ['', ''];
  const others = decoys(chance, f, decided);
  const grouped = chance.odds(0.18);
  const plate = chance.odds(0.3) ? `${f.plate.slice(0, 2)}·${f.plate.slice(2)}` : f.plate;
  return {
    kind,
    decided,
    title: chance.one(titles[kind]),
    authority: `${f.city}公安局${chance.one(['交通警察支队', '公安交通管理局', '交警支队直属大队'])}`,
    city: f.city,
    number,
    grouped,
    before,
    after,
    pairs: [
      [decided ? '被处罚人' : '当事人', f.driver],
      [f.foreigner ? '证件号码' : '驾驶证号', f.licenceNumber],
      ['档案编号', f.fileNumber],
      ['准驾车型', chance.one(['C1', 'A2', 'B2', 'C1D'])],
      ['号牌号码', plate],
      ['号牌种类', plateTypes[f.plateType]],
      ['联系电话', `1${chance.one(['38', '59', '86', '77'])}${chance.digits(8)}`],
      ...others,
    ],
    story: storyOf(chance, kind, Number(f.amountFen) / 100),
    closing: decided
      ? [
          '持本决定书在15日内到指定银行缴纳罚款，逾期每日按3%加处罚款。',
          chance.one([
            '如不服本决定，可在60日内申请行政复议。',
            '如不服本决定，可以在收到本决定书之日起六十日内向人民政府申请行政复议，或者在六个月内向人民法院提起行政诉讼。',
          ]),
        ]
      : ['请于15日内携带本凭证到交警大队违法处理窗口接受处理。', '逾期不处理的，将依法作出处罚决定。'],
    dateLabel: decided ? chance.one(['决定日期：', '日期：', '', '']) : '',
    date: written(chance, f.decidedOn),
    code,
    coded: code.includes(number),
    truth: {
      plate: f.plate,
      decidedOn: f.decidedOn,
      ...(decided && { decisionNumber: number, amountFen: f.amountFen }),
    },
    effects: [
      ...(codeName ? [codeName] : []),
      ...(grouped ? ['fours'] : []),
      ...(short ? ['fifteen digits'] : []),
      ...others.map(([label]) => label),
      ...(f.foreigner ? ['foreigner'] : []),
    ],
  };
}
