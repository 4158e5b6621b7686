// What other apps of a merchant write into a bill must not hide a day of ours.
import { expect, it } from '@jest/globals';
import { readWechatBill } from '../../../support/books/read-bills';

const bill = (goods: string, end = ''): string =>
  [
    '商户号,微信订单号,商户订单号,交易状态,货币种类,商户退款单号,商品名称,订单金额,申请退款金额',
    '`1900,`420001,`FD01,`SUCCESS,`CNY,`0,`交通违法罚款,`200.05,`0.00',
    `\`1900,\`420002,\`SHOP7,\`SUCCESS,\`CNY,\`0,\`${goods},\`9.90,\`0.00`,
    '`1900,`420001,`FD01,`REFUND,`CNY,`RFD0100,`交通违法罚款,`0.00,`100.00',
    '总交易单数,订单总金额,申请退款总金额',
    `\`3${end},\`209.95${end},\`100.00${end}`,
    '',
  ].join('\r\n');
const asItIs = readWechatBill(bill('春装'), '1900');

it.each(['两件\r\n春装', '两件\n\n春装, 红', '第一行\r\n总价见下\r\n'])(
  'a name of goods with line breaks in it, %j, is one movement',
  (goods) => {
    expect(readWechatBill(bill(goods), '1900')).toEqual(asItIs);
    expect(asItIs).toHaveLength(3);
  },
);
it('a blank after each total is none of the total', () => {
  expect(readWechatBill(bill('春装', ' '), '1900')).toEqual(asItIs);
});
