// What a gateway keeps of a fine is told by its bill: the treasury must have all of it.
import { expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import { encode } from 'iconv-lite';
import { readAlipayBill, readWechatBill } from '../../support/books/read-bills';

const wechat = [
  '商户号,微信订单号,商户订单号,交易状态,货币种类,商户退款单号,商品名称,手续费,订单金额,申请退款金额',
  '`1900,`420001,`FD01,`SUCCESS,`CNY,`0,`罚款,`1.20000,`200.00,`0.00',
  '`1900,`420002,`FD02,`SUCCESS,`CNY,`0,`罚款,`0.00000,`200.00,`0.00',
  '`1900,`420001,`FD01,`REFUND,`CNY,`RFD0100,`罚款,`-0.60000,`0.00,`100.00',
  '总交易单数,订单总金额,申请退款总金额',
  '`3,`400.00,`100.00',
  '',
].join('\r\n');
const details = [
  '#账号：[20880156]',
  '支付宝交易号,商户订单号,业务类型,商品名称,订单金额（元）,退款批次号/请求号,服务费（元）',
  '2026\t,FD01\t,交易,罚款,200.00,,-1.20',
  '2026\t,FD01\t,退款,罚款,-100.00,RFD0100\t,0.60',
  '#业务明细列表结束',
].join('\r\n');
const summary = '门店编号,交易订单总笔数,退款订单总笔数,订单金额（元）\r\n合计,1,1,100.00';

it('is taken of a payment and given back with its refund, at WeChat Pay', () => {
  expect(readWechatBill(wechat, '1900').map(({ feeFen }) => feeFen)).toEqual([120, undefined, -60]);
});

it('is taken of a payment and given back with its refund, at Alipay, which writes the other sign', async () => {
  const zip = zipSync({ a: encode(details, 'gbk'), b: encode(summary, 'gbk') });
  expect((await readAlipayBill(zip, '2088')).map(({ feeFen }) => feeFen)).toEqual([120, -60]);
});

it('is not guessed where it cannot be read: its line is set aside', () => {
  const aside: string[] = [];
  const odd = wechat.replace('1.20000', '1.20500');
  expect(readWechatBill(odd, '1900', ({ reason }) => void aside.push(reason))).toHaveLength(2);
  expect(aside).toEqual(['"1.20500" is no amount']);
});
