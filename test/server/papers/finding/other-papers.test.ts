import { describe, expect, it } from '@jest/globals';
import { isPlainlyOther } from '../../../../server/papers/finding/other-papers';
import { blurred, rowOf, rowsOfText } from '../../../support/papers/read-rows';

const receipt = ['永辉超市(文三路店)', '单号:7799166345697472', '合计:183.00元', '微信支付:31872507606213402050'];

describe('a closer look', () => {
  it('is not worth it where a receipt was read clearly', () =>
    expect(isPlainlyOther(rowsOfText(...receipt))).toBe(true));
  it('nor where a message was, in which everything has to be compared', () =>
    expect(isPlainlyOther(rowsOfText('【北京市交警】您驾驶的京A12345机动车', '处罚决定书编号:1101041000001234'))).toBe(
      true,
    ));
  it.each(['号牌号码:浙A12345', '公安交通管理行政银制措旅代证', '准驾车型:C1 驾驶人'])(
    'is, where a paper of the police may hide behind its misread title: %s',
    (words) => expect(isPlainlyOther(rowsOfText(...receipt, words))).toBe(false),
  );
  it('is, where little can be read', () => {
    expect(isPlainlyOther(receipt.map((text) => rowOf(text, { likely: blurred })))).toBe(false);
    expect(isPlainlyOther(rowsOfText('张三'))).toBe(false);
    expect(isPlainlyOther([])).toBe(false);
  });
});
