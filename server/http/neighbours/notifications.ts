import type { FastifyReply, FastifyRequest } from 'fastify';
import type { NotificationOutcome, Notifications } from '../../gateways/types';
import type { ReceiveNotification } from '../../payments/proofs/receive-notification';
import type { Http } from '../shared/typed';

export type NotificationRoutes = {
  /** By the end of the address. */
  notifications: Record<string, Notifications>;
  receiveNotification: ReceiveNotification;
};

/** A busy gateway is never turned away: what it says is checked by its signature, not by its rate. */
const unlimited = { schema: { hide: true }, config: { rateLimit: false as const, knownBy: 'signature' as const } };

/** The gateways' notifications, an address each, on the raw body. */
export const notificationRoutes =
  ({ notifications, receiveNotification }: NotificationRoutes) =>
  async (app: Http) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 64 * 1024 }, (_request, body, done) =>
      done(null, body),
    );

    for (const [name, gateway] of Object.entries(notifications)) {
      app.post(`/notify/${name}`, unlimited, async (request, reply) => {
        const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const verified = await gateway.verify({
          header: (field) => String(request.headers[field] ?? ''),
          body: bytes.toString('utf8'),
          bytes,
        });
        if (!verified) return answer(request, reply, gateway, 'not_genuine', 'not genuine');
        const received = await receiveNotification(verified);
        if (received.taken) return answer(request, reply, gateway, 'taken');
        return answer(request, reply, gateway, 'not_ours', received.reason);
      });
    }
  };

/** Where nothing has changed, the log must say whether somebody lies to us or a key of ours is old. */
function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  { answers }: Notifications,
  outcome: NotificationOutcome,
  reason?: string,
): FastifyReply {
  if (outcome !== 'taken') request.log.warn({ reason }, 'a notification was refused');
  const { status, body } = answers[outcome];
  return reply.code(status).send(body);
}
