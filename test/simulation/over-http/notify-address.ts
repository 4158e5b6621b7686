import Fastify from 'fastify';
import { Kysely } from 'kysely';
import { alipaySdk } from '../../../server/gateways/alipay/sdk';
import { notificationRoutes } from '../../../server/http/notifications';
import type { Http } from '../../../server/http/typed';
import type { Settings } from '../../../server/settings';
import type { Tables } from '../../../server/store/tables';
import { memoryDialect } from '../memory/dialect';
import type { ServiceRun } from '../node';
import type { HttpWorld } from './http-world';

/** The product's notification routes at one address; each request goes to whichever node lives, as behind a balancer. */
export async function openNotifyAddress(world: HttpWorld, settings: Settings): Promise<Http> {
  const app = Fastify({ forceCloseConnections: true }) as unknown as Http;
  let hearing: ServiceRun | undefined;
  app.addHook('onRequest', async (_request, reply) => {
    hearing = world.someNode();
    if (!hearing) return reply.code(503).send();
    return undefined;
  });
  app.addHook('onResponse', async ({ url }, { statusCode }) => {
    world.log(`${url} answers ${statusCode}`);
    world.count(`${url} ${statusCode}`);
  });
  await app.register(
    notificationRoutes({
      settings,
      alipay: alipaySdk(settings),
      clock: { now: () => hearing!.clock.now() },
      db: new Kysely<Tables>({ dialect: memoryDialect(world.store, world.turn) }),
      prove: (gateway, proof) => hearing!.services.prove(gateway, proof),
      wechatPayKeys: { wanted: () => undefined, holding: (serial) => world.clientsOf(hearing!).keys.holding(serial) },
    }),
  );
  return app;
}
