import type { FastifyRequest } from 'fastify';
import type { Http } from '../shared/typed';

type Door = {
  /** What the set-up's question is answered with; undefined for one that is not signed rightly. */
  greet(query: Record<string, string>): string | undefined;
  /** @returns what the platform wants to hear, or why nothing was taken */
  hear(
    query: Record<string, string>,
    body: Buffer,
  ): Promise<{ taken: true; type: string; body: string } | { taken: false; why: string }>;
};
export type AccountRoutes = { accountDoors: Partial<Record<'wechat' | 'mini-program' | 'alipay', Door>> };

/** A platform is known by its signature, not by its rate. */
const unlimited = { schema: { hide: true }, config: { rateLimit: false as const, knownBy: 'signature' as const } };

/** Where platforms tell what followers of our accounts do: an address each, on the raw body. */
export const accountRoutes =
  ({ accountDoors }: AccountRoutes) =>
  async (app: Http) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 64 * 1024 }, (_request, body, done) =>
      done(null, body),
    );
    for (const [name, door] of Object.entries(accountDoors)) {
      // The answer is the text itself: in quotes of JSON the set-up fails (FastBootWeixin/FastBootWeixin#7).
      app.get(`/account/${name}`, unlimited, async (request, reply) => {
        const answer = door.greet(queryOf(request));
        return answer === undefined ? reply.code(401).send('') : reply.type('text/plain').send(answer);
      });
      app.post(`/account/${name}`, unlimited, async (request, reply) => {
        const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const heard = await door.hear(queryOf(request), bytes);
        if (heard.taken) return reply.type(heard.type).send(heard.body);
        request.log.warn({ reason: heard.why }, 'a push of an account was refused');
        return reply.code(401).send('');
      });
    }
  };

/** A parameter that comes twice is the first of them: what is signed is one text. */
const queryOf = ({ query }: FastifyRequest): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query as Record<string, unknown>).map(([name, value]) => [
      name,
      String(Array.isArray(value) ? value[0] : value),
    ]),
  );
