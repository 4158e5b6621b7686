import type { AlipaySdk } from 'alipay-sdk';
import type { FastifyBaseLogger } from 'fastify';
import { readAlipayNotice } from '../gateways/alipay/notification';
import { wechatProof } from '../gateways/wechat-pay/gateway';
import { openNotification } from '../gateways/wechat-pay/notification';
import type { KeyRing } from '../gateways/wechat-pay/key-ring';
import { isGenuine, signedMessage } from '../gateways/wechat-pay/signing';
import { ProofMismatch, type Proof } from '../payments/gateway';
import type { Proving } from '../payments/proving';
import type { Clock } from '../ports';
import type { Settings } from '../settings';
import type { Http } from './typed';

export type NotificationRoutes = { settings: Settings; clock: Clock; prove: Proving; alipay: AlipaySdk; wechatPayKeys: KeyRing };

/** A busy gateway is never turned away: what it says is checked by its signature, not by its rate. */
const unlimited = { schema: { hide: true }, config: { rateLimit: false as const } };

/** The gateways' notifications, on the raw body: what was signed is what is read. */
export const notificationRoutes = ({ settings, clock, prove, alipay, wechatPayKeys }: NotificationRoutes) => async (app: Http) => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 64 * 1024 }, (_request, body, done) => done(null, body));

  app.post('/notify/wechat', unlimited, async (request, reply) => {
    const header = (name: string) => String(request.headers[name] ?? '');
    const body = String(request.body ?? '');
    const message = signedMessage(header, body);
    const genuine = isGenuine(message, await wechatPayKeys.holding(message.serial), Math.floor(clock.now().getTime() / 1000));
    const notice = genuine ? openNotification(body, settings.wechatPay.apiV3Key) : undefined;
    if (!notice) return reply.code(401).send({ code: 'FAIL', message: 'not genuine' });
    if (notice.eventType !== 'TRANSACTION.SUCCESS') return reply.code(204).send();
    const taken = await take(request.log, async () => prove('wechat', wechatProof(notice.order, settings)));
    return taken ? reply.code(204).send() : reply.code(422).send({ code: 'FAIL', message: 'not ours' });
  });

  app.post('/notify/alipay', unlimited, async (request, reply) => {
    reply.type('text/plain');
    const taken = await take(request.log, async () => {
      const notice = readAlipayNotice(String(request.body ?? ''), settings, alipay);
      if (notice.kind === 'forged') throw new ProofMismatch('a forged notification');
      if (notice.kind === 'paid') await prove('alipay', notice.proof as Proof);
    });
    return taken ? reply.send('success') : reply.code(400).send('failure');
  });
};

/** A mismatch is logged and refused; nothing changes. Anything else is ours to mend, and the gateway will repeat. */
async function take(log: FastifyBaseLogger, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (!(error instanceof ProofMismatch)) throw error;
    log.warn({ reason: error.message }, 'a notification was refused');
    return false;
  }
}
