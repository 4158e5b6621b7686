import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';

export type Credentials = { key: string; secret: string };
const farthestSeconds = 300;

export const mac = (secret: string, text: string): string => createHmac('sha256', secret).update(text).digest('hex');
const header = (request: FastifyRequest, name: string): string => String(request.headers[name] ?? '');

/** Checks the signature of every request under /bureau/ and signs every answer, as contract/bureau.ts says. */
export function signedBothWays(app: FastifyInstance, { key, secret }: Credentials, now: () => Date): void {
  const seen = new Set<string>();

  app.addHook('preHandler', async (request, reply) => {
    const fault = faultOf(request);
    if (fault) return reply.code(401).send({ code: 'signature', fault });
    seen.add(header(request, 'x-bureau-nonce'));
    return undefined;
  });

  app.addHook('onSend', async (request, reply, payload) => {
    const timestamp = String(Math.floor(now().getTime() / 1000));
    const picture = String(reply.getHeader('content-type') ?? '').startsWith('image/');
    const body = picture ? '' : String(payload ?? '');
    reply.header('x-bureau-timestamp', timestamp);
    reply.header(
      'x-bureau-signature',
      mac(secret, `${timestamp}\n${header(request, 'x-bureau-nonce')}\n${reply.statusCode}\n${body}\n`),
    );
    return payload;
  });

  function faultOf(request: FastifyRequest): string | undefined {
    const [sentKey, timestamp, nonce, signature] = ['key', 'timestamp', 'nonce', 'signature'].map((name) =>
      header(request, `x-bureau-${name}`),
    );
    if (sentKey !== key) return 'X-Bureau-Key is not known';
    if (!(Math.abs(now().getTime() / 1000 - Number(timestamp)) <= farthestSeconds))
      return 'X-Bureau-Timestamp is more than five minutes off';
    if (!nonce || seen.has(nonce)) return 'X-Bureau-Nonce is missing or was used before';
    const body = typeof request.body === 'string' ? request.body : '';
    const expected = mac(secret, `${request.method}\n${request.url}\n${timestamp}\n${nonce}\n${body}\n`);
    const same =
      signature!.length === expected.length && timingSafeEqual(Buffer.from(signature!), Buffer.from(expected));
    return same
      ? undefined
      : 'X-Bureau-Signature does not match METHOD, PATH, TIMESTAMP, NONCE and BODY, each ending in a newline';
  }
}
