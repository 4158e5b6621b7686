import Fastify from 'fastify';
import { Kysely } from 'kysely';
import { createAlipayNotifications } from '../../../server/gateways/alipay/notifications';
import { createWechatPayNotifications } from '../../../server/gateways/wechat-pay/notifications/notifications';
import { createReceiveNotification } from '../../../server/payments/proofs/receive-notification';
import { notificationRoutes } from '../../../server/http/neighbours/notifications';
import type { Http } from '../../../server/http/shared/typed';
import type { Settings } from '../../../server/settings';
import type { Tables } from '../../../server/store/tables/tables';
import { memoryDialect } from '../memory/dialect';
import type { ServiceRun } from '../world/node';
import type { HttpWorld } from './http-world';

/** The product's notification routes at one address; each request goes to whichever node lives, as behind a balancer. */
export async function openNotifyAddress(world: HttpWorld, settings: Settings): Promise<Http> {
  const app = Fastify({ forceCloseConnections: true }) as unknown as Http;
  let node: ServiceRun | undefined;
  app.addHook('onRequest', async (_request, reply) => {
    node = world.someNode();
    if (!node) return reply.code(503).send();
    return undefined;
  });
  app.addHook('onResponse', async ({ url }, { statusCode }) => {
    world.log(`${url} answers ${statusCode}`);
    world.count(`${url} ${statusCode}`);
  });
  await app.register(
    notificationRoutes({
      notifications: {
        wechat: createWechatPayNotifications({
          settings,
          clock: { now: () => node!.runtime.now() },
          keys: { holding: (serial) => world.clientsOf(node!).keys.holding(serial) },
        }),
        alipay: createAlipayNotifications({ settings }),
      },
      receiveNotification: createReceiveNotification({
        db: new Kysely<Tables>({ dialect: memoryDialect(world.store, world.turn) }),
        runtime: { ...world.runtime, now: () => node!.runtime.now() },
        confirmPayment: (gateway, proof) => node!.services.confirmPayment(gateway, proof),
      }),
    }),
  );
  return app;
}
