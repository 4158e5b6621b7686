import { randomInt } from 'node:crypto';
import { chinaDay } from '../china-time';
import { orderView, payObstacle, type Order } from './order';
import type { WechatPay } from './wechat-pay';

/** Money moves: the one place where an order becomes paid. Answers the obstacle, if there is one. */
export function payOrder(pay: WechatPay, order: Order, openId: string): string | undefined {
  const at = pay.now();
  const obstacle = payObstacle(order, { openId, at });
  if (obstacle) return obstacle;
  const paid = { transactionId: newTransactionId(at), at: at.toISOString(), openId };
  const done = pay.orders.put(order.outTradeNo, { ...order, state: 'SUCCESS', paid });
  const content = orderView(done);
  pay.notices.enqueue({
    gateway: 'wechat',
    url: order.notifyUrl,
    content,
    event: 'TRANSACTION.SUCCESS',
  });
  return undefined;
}

/** 28 digits, as 4200001234202611231234567890. */
function newTransactionId(at: Date): string {
  const day = chinaDay(at).replaceAll('-', '');
  return `420000${String(randomInt(10_000)).padStart(4, '0')}${day}${String(randomInt(10 ** 10)).padStart(10, '0')}`;
}
