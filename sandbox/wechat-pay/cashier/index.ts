// H5支付: where a browser pays. The real page wakes the WeChat app; this one is the app.
import { Type, type Static } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { browserUser } from '../../kit/people/browser-user';
import { isLoopbackUrl } from '../../kit/http/loopback';
import { linkLives, payObstacle, type Order } from '../orders/order';
import { payOrder } from '../orders/payer';
import { browserObstacle } from './browser-obstacle';
import type { WechatPay } from '../wechat-pay';
import { cashierPage } from './page';

const Act = Type.Object({
  prepay_id: Type.String(),
  act: Type.Union([Type.Literal('pay'), Type.Literal('insufficient')]),
});

export function registerCashier(app: FastifyInstance, pay: WechatPay): void {
  app.get('/cashier/wechat', async (request, reply) => {
    const {
      prepay_id: prepayId,
      package: link,
      redirect_url: target,
    } = request.query as Record<string, string | undefined>;
    const user = browserUser(request, reply);
    const order = orderOf(pay, prepayId);
    const returnTo = isLoopbackUrl(target) ? withoutFragment(target) : null;
    void reply.type('text/html; charset=utf-8').header('cache-control', 'no-store');
    const isOld = order !== undefined && !linkLives(order, link, pay.now());
    const obstacle =
      (order && browserObstacle(order, request)) ?? obstacleFor(pay, order, user) ?? (isOld ? '支付链接已过期' : null);
    return cashierPage({ order, returnTo, obstacle });
  });

  app.post('/cashier/wechat/act', { schema: { body: Act } }, async (request, reply) => {
    const { prepay_id: prepayId, act } = request.body as Static<typeof Act>;
    const order = orderOf(pay, prepayId);
    if (!order) return { paid: false, message: '订单不存在 · No such order' };
    if (act === 'insufficient') return { paid: false, message: '余额不足，请换卡支付 · Not enough money' };
    const obstacle = payOrder(pay, order, openIdIn(pay, order, browserUser(request, reply)));
    return { paid: obstacle === undefined, message: obstacle ?? '支付成功 · Paid' };
  });
}

/** What stands after # does not come back. */
const withoutFragment = (address: string): string => address.replace(/#.*$/s, '');

const orderOf = (pay: WechatPay, prepayId: string | undefined): Order | undefined =>
  pay.orders.rows().find((row) => row.product === 'MWEB' && row.prepayId === prepayId);

const openIdIn = (pay: WechatPay, order: Order, user: string) => pay.openIdOf(user, order.appId);

const obstacleFor = (pay: WechatPay, order: Order | undefined, user: string): string | null =>
  order ? (payObstacle(order, { openId: openIdIn(pay, order, user), at: pay.now() }) ?? null) : '订单不存在';
