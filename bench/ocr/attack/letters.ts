import type { Chance } from '../chance';
import type { Facts } from '../papers/facts';
import type { Letter } from '../papers/wording';

/** A decision's letter changed into one by which nobody pays, or one with other numbers in it. */
export type Twist = (chance: Chance, letter: Letter, facts: Facts) => Letter;

/** Titles of letters about a decision, or that decide something else. */
const otherTitles = [
  '不予行政处罚决定书',
  '撤销行政处罚决定书',
  '变更行政处罚决定书',
  '行政处罚事先告知书',
  '行政处罚听证告知书',
  '履行行政处罚决定催告书',
  '行政处罚决定书送达回证',
  '行政复议决定书',
  '道路交通事故认定书',
  '强制执行申请书',
  '行政处罚分期缴纳审批表',
  '终止案件调查决定书',
  '公安交通管理撤销决定书',
  '驾驶证注销决定书',
];
const otherAuthorities = [
  '杭州市市场监督管理局',
  '深圳市城市管理和综合执法局',
  '成都市交通运输局',
  '武汉市卫生健康委员会',
  '青岛市生态环境局',
  '西安市应急管理局',
  '北京市文化市场综合执法总队',
  '杭州市西湖区消防救援大队',
  '国家税务总局杭州市税务局',
  '杭州市公安局文三路派出所',
];
/** What other papers, and other lines of this one, call their numbers. */
const otherLabels = [
  '凭证编号：',
  '强制措施凭证编号：',
  '告知书编号：',
  '通知书编号：',
  '送达回证编号：',
  '催告书编号：',
  '复议决定书编号：',
  '认定书编号：',
  '案件编号：',
  '执法证号：',
  '监控设备编号：',
  '电子监控记录编号：',
  '违法编号：',
  '档案编号：',
  '缴款通知书编号：',
  '缴款码：',
  '票据号码：',
  '收据编号：',
  '罚没账号：',
  '执行编号：',
  '样本编号：',
  '检测报告编号：',
  '合格证编号：',
  '订单编号：',
  '流水号：',
  '设备号：',
  '身份证号：',
  '不予处罚决定书编号：',
  '撤销决定书编号：',
  '条形码：',
];

const unpayable = (letter: Letter): Letter => {
  const { decisionNumber: _, amountFen: __, ...truth } = letter.truth;
  return { ...letter, code: '', coded: false, truth };
};

export const twists: Record<string, Twist> = {
  "another letter's title": (chance, letter) => ({ ...unpayable(letter), title: chance.one(otherTitles) }),
  'another authority': (chance, letter, { city }) => {
    const authority = chance.one(otherAuthorities);
    return {
      ...unpayable(letter),
      authority,
      title: `${chance.odds(0.5) ? authority : ''}行政处罚决定书`,
      story: `当事人于近日在${city}经营场所实施违法行为，违反了有关规定，经调查属实。决定给予罚款${chance.one([200, 500, 1000])}元的行政处罚。`,
      pairs: [['当事人', letter.pairs[0]![1]]],
    };
  },
  "another's label": (chance, letter) => {
    const before = chance.one(otherLabels);
    return { ...unpayable(letter), before, cell: before.slice(0, -1), after: '' };
  },
  'a tempting number': (chance, letter, { region }) => ({
    ...letter,
    code: '',
    coded: false,
    pairs: [
      ...letter.pairs.slice(0, 2),
      ...Array.from({ length: chance.whole(1, 3) }, (): [string, string] => [
        chance.one(otherLabels).slice(0, -1),
        `${region}${chance.one(['1', '2', '3', '6'])}${chance.digits(9)}`,
      ]),
      ...letter.pairs.slice(2),
    ],
  }),
  'only a tempting number': (chance, letter, { region }) => ({
    ...unpayable(letter),
    number: '',
    before: chance.one(['编号：', '决定书编号：', '']),
    pairs: [
      ...letter.pairs.slice(0, 3),
      [chance.one(otherLabels).slice(0, -1), `${region}${chance.one(['1', '2'])}${chance.digits(9)}`],
    ],
  }),
};
