import { describe, expect, it } from '@jest/globals';
import { paperKind } from '../../../../server/papers/finding/paper-kinds';

/** What stands on a letter of the traffic police besides its title. */
const ofTheRoad = '号牌号码：浙A12345';

describe('what a paper is, by its title', () => {
  it.each([
    ['公安交通管理简易程序处罚决定书', 'simplified_decision'],
    ['当场处罚决定书', 'simplified_decision'],
    ['公安交通管理行政处罚决定书', 'general_decision'],
    ['行政处罚决定书', 'general_decision'],
    ['处罚决定书', 'general_decision'],
    ['机动车违法停车告知单', 'parking_notice'],
    ['违法停车告知', 'parking_notice'],
    ['道路交通安全违法行为处理通知书', 'parking_notice'],
    ['公安交通管理行政强制措施凭证', 'compulsory_measure'],
    ['强制措施凭证', 'compulsory_measure'],
    ['中华人民共和国机动车行驶证', 'vehicle_licence'],
    ['机动车行驶证', 'vehicle_licence'],
    ['中华人民共和国机动车驾驶证', 'driving_licence'],
    ['机动车驾驶证副页', 'driving_licence'],
  ] as const)('%s: %s', (title, kind) => expect(paperKind(['编号：1', title, '张三', ofTheRoad])).toBe(kind));

  it.each([
    ['a seal over the start of it', '理行政强制措施凭', 'compulsory_measure'],
    ['a fold through it', '易简易程序处', 'simplified_decision'],
  ] as const)('with %s: %s', (_, rest, kind) => expect(paperKind([rest, ofTheRoad])).toBe(kind));
});

describe('a decision', () => {
  it.each([
    '强制措施凭证编号：3301063000001234',
    '依据公安交通管理行政强制措施凭证，扣留机动车',
    '告知单编号：3301066000001234',
    '违法行为处理通知书：3301066000001234',
  ])('that cites another paper stays one: %s', (cited) =>
    expect(paperKind(['公安交通管理行政处罚决定书', ofTheRoad, cited])).toBe('general_decision'),
  );
  it.each([
    '不予行政处罚决定书',
    '撤销行政处罚决定书',
    '行政处罚决定书送达回证',
    '履行行政处罚决定书催告书',
    '行政处罚事先告知书',
    '行政复议决定书',
    '道路交通事故认定书',
    '行政处罚决定书变更通知书',
  ])('is not %s, by which nobody pays', (title) => {
    expect(paperKind([title, ofTheRoad])).toBe('unknown');
    expect(paperKind(['杭州市公安局交通警察支队', title, '公安交通管理行政处罚决定书', ofTheRoad])).toBe('unknown');
  });
  it.each(['市场监督管理局', '城市管理综合行政执法局', '交通运输局', '税务局', '公安局西湖派出所'])(
    'of the %s is none of the traffic police’s',
    (authority) => expect(paperKind([`杭州市${authority}`, '行政处罚决定书', ofTheRoad])).toBe('unknown'),
  );
  it('that names neither the traffic police nor the road is of nobody known', () =>
    expect(paperKind(['行政处罚决定书', '当事人：张三', '罚款200元'])).toBe('unknown'));
  it.each(['如不服本行政处罚决定书', '将依法作出行政处罚决定书'])('is not what a sentence ends with: %s', (text) =>
    expect(paperKind(['会议通知', text, ofTheRoad])).toBe('unknown'),
  );
});

describe('other words of a paper', () => {
  it.each([
    [[]],
    [['会议通知：下周一上午九点']],
    [['如不服本决定，可以申请行政复议']],
    [['请携带驾驶证、行驶证接受处理']],
    [['收据', '金额200元']],
  ])('%j are nothing that is known', (texts) => expect(paperKind(texts)).toBe('unknown'));
  it('speak of a driving licence: a decision that mentions one stays a decision', () =>
    expect(paperKind(['公安交通管理行政处罚决定书', '暂扣机动车驾驶证'])).toBe('general_decision'));
  it('name a simplified decision, which is a decision too, by what it is in particular', () =>
    expect(paperKind(['公安交通管理行政处罚决定书', '（简易程序）'])).toBe('simplified_decision'));
});

describe('two papers in one picture', () => {
  it.each([
    [['行政处罚决定书', '机动车违法停车告知单']],
    [['简易程序处罚决定书', '行政强制措施凭证']],
    [['机动车行驶证', '中华人民共和国机动车驾驶证']],
    [['行政处罚决定书', '简易程序', '机动车行驶证']],
    [['机动车违法停车告知单', '行政强制措施凭证']],
  ])('%j are neither, whichever comes first', (texts) => {
    expect(paperKind(texts)).toBe('unknown');
    expect(paperKind([...texts].reverse())).toBe('unknown');
  });
});
