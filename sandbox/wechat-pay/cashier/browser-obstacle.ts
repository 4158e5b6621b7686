import type { FastifyRequest } from 'fastify';
import { isComputer, isInsideWechat } from '../../kit/people/browser';
import type { Order } from '../orders/order';
import { rules } from '../rules';

/**
 * Why the page opens no cashier in this browser, in its own words (pay.weixin.qq.com/wiki/doc/api/H5.php?chapter=15_4). The
 * merchant's domain is that of its notification address.
 */
export function browserObstacle(order: Order, request: FastifyRequest): string | undefined {
  const { referer } = request.headers;
  if (isInsideWechat(request)) return rules.outsideWechat.message;
  // Whoever practises on a computer may go on as if it were the phone: an act of theirs, never by itself.
  const actsAsPhone = (request.query as Record<string, string | undefined>).as === 'phone';
  if (isComputer(request) && !actsAsPhone) return rules.onAPhone.message;
  if (referer === undefined) return rules.hasReferer.message;
  if (!URL.canParse(referer) || new URL(referer).hostname !== new URL(order.notifyUrl).hostname)
    return rules.ownReferer.message;
  if (order.payerIp && order.payerIp !== request.ip) return rules.payersAddress.message;
  return undefined;
}
