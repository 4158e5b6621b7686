import { Fault } from '#contract/faults';
import { refuses } from '../refusals/route-refusals';
import type { Http } from '../shared/typed';

/** Nobody has to be signed in: signing in may be what went wrong. A phone that fails in a circle is heard a few times. */
export const faultRoutes = () => async (app: Http) => {
  app.post(
    '/v1/faults',
    {
      schema: { body: Fault },
      config: { ...refuses(), rateLimit: { max: 10, timeWindow: '1 minute' } },
      bodyLimit: 4 * 1024,
    },
    async (request, reply) => {
      request.log.warn({ fault: request.body }, 'fault in an app');
      return reply.code(204).send();
    },
  );
};
