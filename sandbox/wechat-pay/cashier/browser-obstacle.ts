import type { FastifyRequest } from 'fastify';
import { isInsideWechat } from '../../kit/people/browser';
import type { Order } from '../orders/order';

/**
 * Why the page opens no cashier in this browser, in its own words (pay.weixin.qq.com/wiki/doc/api/H5.php?chapter=15_4). The
 * merchant's domain is that of its notification address.
 */
export function browserObstacle(order: Order, request: FastifyRequest): string | undefined {
  const { referer } = request.headers;
  if (isInsideWechat(request)) return '请在微信外打开订单，进行支付';
  if (referer === undefined) return '商家参数格式有误，请联系商家解决';
  if (!URL.canParse(referer) || new URL(referer).hostname !== new URL(order.notifyUrl).hostname)
    return '商家存在未配置的参数，请联系商家解决';
  if (order.payerIp && order.payerIp !== request.ip) return '网络环境未能通过安全验证，请稍后再试';
  return undefined;
}
