import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Traces } from '../../metrics/traces';

const wellFormed = /^[\w-]{8,64}$/;

/** The proxy's own word for a request, so that its log and ours name the same one; anybody else's is not taken. */
export const requestIds =
  (isOurProxy: (address: string) => boolean) =>
  ({ headers, socket }: IncomingMessage): string => {
    const given = headers['x-request-id'];
    const isTheirs = typeof given === 'string' && wellFormed.test(given) && isOurProxy(socket.remoteAddress ?? '');
    return isTheirs ? given : randomUUID();
  };

/** Every line about a payment's request names the payment, and every answer the request: a driver can tell us either. */
export function followRequests(app: FastifyInstance, traces: Pick<Traces, 'request'>): void {
  const ends = new WeakMap<FastifyRequest, (status: number) => void>();
  app.addHook('onRequest', (request, reply, done) => {
    const { id, method } = request;
    const { url: route = 'none' } = request.routeOptions;
    const payment = paymentOf(route, request.params);
    if (payment) request.log = reply.log = request.log.child({ payment });
    reply.header('x-request-id', id);
    ends.set(request, traces.request({ id, method, route, ...(payment && { payment }) }, done));
  });
  app.addHook('onResponse', async (request, { statusCode }) => ends.get(request)?.(statusCode));
}

function paymentOf(route: string, params: unknown): string | undefined {
  if (!route.startsWith('/v1/payments/:id')) return undefined;
  return (params as { id?: string }).id;
}
