import { describe, expect, it } from '@jest/globals';
import { numbersInText } from '../../../../server/papers/finding/running-text';
import { rowsOfText } from '../../../support/papers/read-rows';

const number = '3301061000012345';
const found = (...texts: string[]) => numbersInText(rowsOfText(...texts));

describe('a decision’s number in a message', () => {
  it.each([
    ['whole on its line', ['【公安交管】您有一笔罚款待缴,处罚决定书编号为3301061000012345,请及时缴纳']],
    ['broken where its line was full', ['您在线处理了1起交通违法,法律文书编号:33010', '61000012345,请于15日内缴纳']],
    ['under a label that began on the line above', ['温馨提示:林洋,您的违法处罚决定', `书${number}的罚款200元将于`]],
    ['at the end of a line', [`您的处罚决定书编号:${number}`, '请及时缴纳。']],
    ['at the start of a line', ['您的处罚决定书编号:', `${number}已生成`]],
    ['in brackets', [`道路交通安全违法行为处罚决定书(编号${number})已生成`]],
  ])('%s is found, and has to be compared', (_, texts) =>
    expect(found(...texts).map(({ value, anchored, odd }) => ({ value, anchored, odd }))).toEqual([
      { value: number, anchored: true, odd: true },
    ]),
  );

  it.each([
    ['what a chat quotes without saying what it is', [`编号${number}记得去交`]],
    ['an order', [`您的订单编号:${number}`]],
    ['a decision that is revoked', [`撤销决定书编号:${number}`]],
    ['the number of the notice that came before', [`您的处理通知书编号:${number}`]],
    ['digits that go on below', [`处罚决定书编号:${number}`, '5日内缴纳']],
    ['digits that go on from above', ['处罚决定书编号:12', `${number.slice(1)}请缴纳`]],
    ['a number in the next clause', [`处罚决定书已生成,单号${number}`]],
  ])('is not %s', (_, texts) => expect(found(...texts).map(({ value }) => value)).toEqual([]));
});
