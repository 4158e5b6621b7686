// What else arrives at a notify_url, in Alipay's form.
import { createSign } from 'node:crypto';
import { Type, type Static } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import type { Alipay } from '../alipay';
import { alipayCarrier, notificationFields } from './notification';
import type { Trade } from '../trades/trade';

const kinds = [
  'forged',
  'sha1',
  'md5',
  'wrong_amount',
  'wrong_seller',
  'wrong_app',
  'replayed',
  'wrong_key',
  'no_seller',
  'no_app',
  'percent',
  'empty_field',
] as const;
type Kind = (typeof kinds)[number];
const Probe = Type.Object({
  outTradeNo: Type.String(),
  kind: Type.Union(kinds.map((kind) => Type.Literal(kind))),
});

/** Sends one such notification at once, and tells how the merchant answered. */
export function probeRoute(app: FastifyInstance, all: Alipay): void {
  app.post('/__sandbox/alipay/probe', { schema: { body: Probe } }, async (request, reply) => {
    const { outTradeNo, kind } = request.body as Static<typeof Probe>;
    const trade = all.trades.get(outTradeNo);
    if (!trade?.notifyUrl) return reply.code(404).send({ code: 'ACQ.TRADE_NOT_EXIST' });
    // A replay tells the truth once more, so there must be one.
    if (kind === 'replayed' && trade.paidAt === null) return reply.code(409).send({ code: 'ACQ.TRADE_NOT_PAID' });
    const alipay = all.of(trade);
    const { headers, body } = envelope(alipay, trade, kind);
    const answer = await fetch(trade.notifyUrl, {
      method: 'POST',
      headers,
      body: spoiled(alipay, kind, body),
    });
    return { status: answer.status, body: await answer.text() };
  });
}

function envelope(alipay: Alipay, trade: Trade, kind: Kind) {
  const at = alipay.now().toISOString();
  const truth = notificationFields(alipay, { ...trade, paidAt: trade.paidAt ?? at }, 'TRADE_SUCCESS');
  const lies: Partial<Record<Kind, object>> = {
    wrong_amount: { total_amount: '0.01' },
    wrong_seller: { seller_id: '2088000000000001' },
    no_seller: { seller_id: undefined },
    // These two tell the truth, awkwardly.
    percent: { ...notificationFields(alipay, trade, 'WAIT_BUYER_PAY'), subject: '100%25 %zz %' },
    empty_field: { ...notificationFields(alipay, trade, 'WAIT_BUYER_PAY'), body: '' },
  };
  const keys = kind === 'wrong_app' ? { ...alipay.keys, appId: '9021000000000001' } : alipay.keys;
  const notification = {
    id: `probe-${kind}-${trade.outTradeNo}`,
    gateway: 'alipay' as const,
    url: trade.notifyUrl ?? '',
  };
  const content = JSON.parse(JSON.stringify({ ...truth, ...lies[kind] })) as Record<string, string>;
  return alipayCarrier({ ...alipay, keys }).wrap({
    ...notification,
    content,
    event: 'TRADE_SUCCESS',
    createdAt: at,
    dueAt: at,
    tries: 0,
  });
}

/** The form itself names its way of signing; a merchant must not follow it anywhere but RSA2. */
function spoiled({ keys }: Alipay, kind: Kind, body: string): string {
  const form = new URLSearchParams(body);
  if (kind === 'forged') form.set('sign', [...(form.get('sign') ?? '')].reverse().join(''));
  if (kind === 'md5') form.set('sign_type', 'MD5');
  if (kind === 'sha1') resign(form, 'RSA', keys.alipay.privateKey);
  if (kind === 'wrong_key') resign(form, 'RSA2', keys.app.privateKey);
  if (kind === 'no_app') {
    form.delete('app_id');
    resign(form, 'RSA2', keys.alipay.privateKey);
  }
  return form.toString();
}

function resign(form: URLSearchParams, signType: 'RSA' | 'RSA2', privateKey: string): void {
  const fields = [...form]
    .filter(([name]) => name !== 'sign' && name !== 'sign_type')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const text = fields.map(([name, value]) => `${name}=${value}`).join('&');
  const digest = signType === 'RSA' ? 'RSA-SHA1' : 'RSA-SHA256';
  form.set('sign_type', signType);
  form.set('sign', createSign(digest).update(text, 'utf8').sign(privateKey, 'base64'));
}
