import { describe, expect, it } from '@jest/globals';
import { decisionLabel, labelAbove } from '../../../../server/papers/finding/decision-label';

describe('a label', () => {
  it.each([
    '编号：',
    '决定书编号：',
    '处罚决定书编号：',
    '行政处罚决定书编号：',
    '公安交通管理简易程序处罚决定书编号：',
    '文书编号：',
    '法律文书编号：',
    '决定书文号：',
    '决定书号：',
    'No.',
    '№：',
    '京公交决字[2026]第',
    '第',
  ])('of the decision’s number is %s', (words) => expect(decisionLabel(words)).toBe('own'));

  it.each([
    '监控记录编号：',
    '违法编号：',
    '通知书编号：',
    '凭证编号：',
    '缴款书编号：',
    '不予处罚决定书编号：',
    '撤销处罚决定书编号：',
    '复议决定书编号：',
    '认定书编号：',
    '催告书编号：',
    '送达回证编号：',
    '受理编号：',
    '询问笔录编号：',
    '检验报告编号：',
    '合同编号：',
    '保单号：',
    '保险单号码：',
    '快递单号：',
    '营业执照号：',
    '统一社会信用代码：',
    '车架号：',
    '开户账号：',
    '交易流水号：',
    '订单号：',
    '条码：',
    '罚没许可证号：',
    '登记证书编号：',
    '仪器编号：',
    '案件编号：',
    'PlateNo.',
    'Ref.No.',
    '序列号：',
  ])('of another paper’s number is %s', (words) => expect(decisionLabel(words)).toBe('anothers'));

  it.each(['张三决定书编号：', '决宇书编号：', '决定书编亏：'])('run together or misread may be it: %s', (words) =>
    expect(decisionLabel(words)).toBe('near'),
  );
  it.each(['', '：', '被处罚人', '张三'])('is not what %j says', (words) => expect(decisionLabel(words)).toBe('none'));
});

describe('the line above a number', () => {
  it('may be the title, whatever authority it begins with', () =>
    expect(labelAbove('北京市公安局公安交通管理行政处罚决定书')).toBe('own'));
  it('may be another’s', () => expect(labelAbove('不予行政处罚决定书')).toBe('anothers'));
});
