import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { failed } from '../wechat/errcode';
import { registerNonTaxCashier } from './cashier';
import { getOrder, getOrderList, queryFee, refund, unifiedOrder, type Body, type Handler } from './handlers';
import { unixSeconds, type OrderStatus, type Treasury } from './order';

type Faults = { errcode: number | null; split?: boolean; failing?: string };
const noFaults: Faults = { errcode: null };

/** 微信非税缴费 in front of one region's treasury. */
export function registerTreasury(app: FastifyInstance, treasury: Treasury): void {
  let faults = noFaults;

  const on = (name: string, handler: Handler) =>
    app.post(`/nontax/${name}`, async (request: FastifyRequest, reply: FastifyReply) => {
      const body = (request.body ?? {}) as Body;
      void reply.type('text/plain');
      if (faults.errcode !== null) return failed(faults.errcode, 'planted');
      if (name === faults.failing) return failed(-1, 'system error');
      const refusal = treasury.tokens.refusalOf(request.query);
      if (refusal) return refusal;
      return body.appid === treasury.keys.appId ? handler(body) : failed(40013, 'invalid appid');
    });
  on(
    'queryfee',
    queryFee(treasury, () => faults.split === true),
  );
  on('unifiedorder', unifiedOrder(treasury));
  on('getorderlist', getOrderList(treasury));
  on('getorder', getOrder(treasury));
  on('refund', refund(treasury));

  app.post<{ Body: Faults }>('/__sandbox/nontax/faults', async ({ body }) => {
    faults = body;
    return {};
  });
  app.post<{ Body: { orderId: string; ends?: boolean } }>('/__sandbox/nontax/pay', async ({ body }) => ({
    status: paid(treasury, body),
  }));
  registerNonTaxCashier(app, treasury.orders.get);
}

/** ends: left unpaid until the platform closes it, instead of paid. */
function paid(treasury: Treasury, { orderId, ends }: { orderId: string; ends?: boolean }): OrderStatus | null {
  const order = treasury.orders.get(orderId);
  if (order?.status !== 1) return order?.status ?? null;
  const done = ends
    ? { ...order, status: 12 as const }
    : {
        ...order,
        status: 3 as const,
        pay_finish_time: unixSeconds(treasury),
        trans_id: `42${randomBytes(12).toString('hex')}`,
      };
  return treasury.orders.put(orderId, done).status;
}
