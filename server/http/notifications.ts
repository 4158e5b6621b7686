import type { AlipaySdk } from 'alipay-sdk';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { alipayProof, genuineAlipayForm } from '../gateways/alipay/notification';
import type { KeyRing } from '../gateways/wechat-pay/key-ring';
import { openNotification } from '../gateways/wechat-pay/notification';
import { wechatProof } from '../gateways/wechat-pay/proof';
import { isGenuine, signedMessage } from '../gateways/wechat-pay/signing';
import { hearing, type GenuineNotice } from '../payments/receive-notification';
import type { Proving } from '../payments/confirm-payment';
import type { Clock } from '../ports';
import type { Settings } from '../settings';
import type { Database } from '../store/database';
import type { Http } from './typed';

export type NotificationRoutes = {
  settings: Settings;
  clock: Clock;
  db: Database;
  prove: Proving;
  alipay: AlipaySdk;
  wechatPayKeys: KeyRing;
};

/** A busy gateway is never turned away: what it says is checked by its signature, not by its rate. */
const unlimited = { schema: { hide: true }, config: { rateLimit: false as const } };

/** The gateways' notifications, on the raw body: what was signed is what is read. */
export const notificationRoutes = (deps: NotificationRoutes) => async (app: Http) => {
  const { settings, alipay } = deps;
  const hear = hearing(deps);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 64 * 1024 }, (_request, body, done) =>
    done(null, body),
  );

  app.post('/notify/wechat', unlimited, async (request, reply) => {
    const notice = await genuineWechatNotice(request, deps);
    if (!notice) return refuse(request, reply.code(401), 'not genuine').send({ code: 'FAIL', message: 'not genuine' });
    const heard = await hear(notice);
    if (heard.taken) return reply.code(204).send();
    return refuse(request, reply.code(422), heard.reason).send({ code: 'FAIL', message: 'not ours' });
  });

  app.post('/notify/alipay', unlimited, async (request, reply) => {
    const form = genuineAlipayForm(String(request.body ?? ''), alipay);
    if (!form) return refuse(request, reply.code(401), 'not genuine').send('failure');
    const heard = await hear({
      gateway: 'alipay',
      id: String(form.notify_id),
      outTradeNo: form.out_trade_no,
      read: () => alipayProof(form, settings),
    });
    return heard.taken ? reply.send('success') : refuse(request, reply.code(422), heard.reason).send('failure');
  });
};

async function genuineWechatNotice(
  request: FastifyRequest,
  { settings, clock, wechatPayKeys }: NotificationRoutes,
): Promise<GenuineNotice | undefined> {
  const body = String(request.body ?? '');
  const message = signedMessage((name) => String(request.headers[name] ?? ''), body);
  const genuine = isGenuine(
    message,
    await wechatPayKeys.holding(message.serial),
    Math.floor(clock.now().getTime() / 1000),
  );
  const notice = genuine ? openNotification(body, settings.wechatPay.apiV3Key) : undefined;
  if (!notice) return undefined;
  const { id, eventType, order } = notice;
  const outTradeNo = typeof order.out_trade_no === 'string' ? order.out_trade_no : undefined;
  return {
    gateway: 'wechat',
    id,
    outTradeNo,
    read: () => (eventType === 'TRANSACTION.SUCCESS' ? wechatProof(order, settings) : undefined),
  };
}

/** Nothing has changed; whether somebody lies to us or a key of ours is old, the log must say. */
function refuse(request: FastifyRequest, reply: FastifyReply, reason: string): FastifyReply {
  request.log.warn({ reason }, 'a notification was refused');
  return reply;
}
