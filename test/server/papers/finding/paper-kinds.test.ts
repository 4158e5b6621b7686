import { describe, expect, it } from '@jest/globals';
import { paperKind } from '../../../../server/papers/finding/paper-kinds';

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
  ] as const)('%s: %s', (title, kind) => expect(paperKind(['编号：1', title, '张三'])).toBe(kind));

  it.each([
    ['a seal over the start of it', '理行政强制措施凭', 'compulsory_measure'],
    ['a fold through it', '易简易程序处', 'simplified_decision'],
  ] as const)('with %s: %s', (_, rest, kind) => expect(paperKind([rest])).toBe(kind));
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
