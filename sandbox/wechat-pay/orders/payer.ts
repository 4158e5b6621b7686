import { compactDay } from '../../kit/time/china-time';
import { randomDigits } from '../../kit/random/random-digits';
import { orderView, payObstacle, type Order } from './order';
import type { WechatPay } from '../wechat-pay';

/** Money moves: the one place where an order becomes paid. Answers the obstacle, if any. */
export function payOrder(pay: WechatPay, order: Order, openId: string): string | undefined {
  const at = pay.now();
  const obstacle = payObstacle(order, { openId, at });
  if (obstacle) return obstacle;
  const paid = { transactionId: newTransactionId(at), at: at.toISOString(), openId };
  const done = pay.orders.put(order.outTradeNo, { ...order, state: 'SUCCESS', paid });
  const content = orderView(done);
  pay.notifications.enqueue({
    gateway: 'wechat',
    url: order.notifyUrl,
    content,
    event: 'TRANSACTION.SUCCESS',
  });
  return undefined;
}

/** 28 digits, as 4200001234202611231234567890. */
const newTransactionId = (at: Date) => `420000${randomDigits(4)}${compactDay(at)}${randomDigits(10)}`;
