// What else arrives at a notify_url: WeChat's signature probes, old copies, other people's lies.
import { Type, type Static } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import type { Carrier, Envelope } from '../../kit/http/notifications';
import { wechatPayCarrier } from './notification';
import { orderView, type Order } from '../orders/order';
import type { WechatPay } from '../wechat-pay';
import { newCertificateKeys } from '../signing/certificate';
import { signatureHeaders } from '../signing/signing';

const kinds = [
  'signtest',
  'forged',
  'stale',
  'replayed',
  'wrong_amount',
  'wrong_merchant',
  'truncated',
  'wrong_key',
  'unknown_serial',
  'wrong_app',
  'wrong_currency',
  'wrong_api_key',
] as const;
type Kind = (typeof kinds)[number];
const Probe = Type.Object({
  outTradeNo: Type.String(),
  kind: Type.Union(kinds.map((kind) => Type.Literal(kind))),
});

const STALE_BY_MS = 10 * 60_000;

/** Sends one such notification at once, and tells how the merchant answered. */
export function probeRoute(app: FastifyInstance, all: WechatPay): void {
  app.post('/__sandbox/wechat/probe', { schema: { body: Probe } }, async (request, reply) => {
    const { outTradeNo, kind } = request.body as Static<typeof Probe>;
    const order = all.orders.get(outTradeNo);
    if (!order) return reply.code(404).send({ code: 'ORDER_NOT_EXIST' });
    // A replay tells the truth once more, so there must be one.
    if (kind === 'replayed' && !order.paid) return reply.code(409).send({ code: 'ORDER_NOT_PAID' });
    const pay = all.of(order);
    const skewMs = kind === 'stale' ? STALE_BY_MS : 0;
    const carrier = wechatPayCarrier({
      ...pay,
      keys: kind === 'wrong_api_key' ? { ...pay.keys, apiV3Key: '0'.repeat(32) } : pay.keys,
      now: () => new Date(pay.now().getTime() - skewMs),
    });
    const { headers, body } = spoiled(pay, kind, wrapped(carrier, order, kind, pay.now()));
    const answer = await fetch(order.notifyUrl, { method: 'POST', headers, body });
    return { status: answer.status, body: await answer.text() };
  });
}

function wrapped(carrier: Carrier, order: Order, kind: Kind, at: Date): Envelope {
  const paid = order.paid ?? {
    transactionId: '4200009999202601010000000000',
    at: at.toISOString(),
    openId: order.openId ?? 'oNobody',
  };
  const truth = orderView({ ...order, state: 'SUCCESS', paid });
  const lies: Partial<Record<Kind, object>> = {
    wrong_amount: { amount: { ...(truth.amount as object), total: order.totalFen + 1 } },
    wrong_merchant: { mchid: '1900000001' },
    wrong_app: { appid: 'wx0000000000000001' },
    wrong_currency: { amount: { ...(truth.amount as object), currency: 'USD' } },
  };
  const content = { ...truth, ...lies[kind] };
  const at8601 = at.toISOString();
  const id = `probe-${kind}-${order.outTradeNo}`;
  const news = {
    id,
    gateway: 'wechat' as const,
    url: order.notifyUrl,
    content,
    event: 'TRANSACTION.SUCCESS',
  };
  return carrier.wrap({ ...news, createdAt: at8601, dueAt: at8601, tries: 0 });
}

/** No unpaid order may become paid by any of these. */
function spoiled(pay: WechatPay, kind: Kind, { headers, body }: Envelope): Envelope {
  if (kind === 'wrong_key') {
    const { privateKey } = newCertificateKeys();
    return {
      body,
      headers: { ...headers, ...signatureHeaders(pay, body, { serial: pay.keys.publicKeyId, privateKey }) },
    };
  }
  if (kind === 'unknown_serial')
    return { body, headers: { ...headers, ...signatureHeaders(pay, body, newCertificateKeys()) } };
  const signature = headers['Wechatpay-Signature'] ?? '';
  if (kind === 'signtest')
    return {
      body,
      headers: { ...headers, 'Wechatpay-Signature': `WECHATPAY/SIGNTEST/${signature}` },
    };
  if (kind === 'forged')
    return {
      body,
      headers: { ...headers, 'Wechatpay-Signature': [...signature].reverse().join('') },
    };
  return kind === 'truncated' ? { headers, body: body.slice(0, -20) } : { headers, body };
}
