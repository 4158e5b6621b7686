import type { FastifyInstance, FastifyReply } from 'fastify';
import { noFaults, type ListFaults } from './public-car';

export type Form = Record<string, string | undefined>;
export type ListServer = {
  name: string;
  url: string;
  query(form: Form): object;
  failed(code: number): object;
};

/**
 * The one question of a public list, asked by GET or as a form. POST /__sandbox/<name>/faults plants the next answers, GET
 * /__sandbox/<name>/asked counts what was asked.
 */
export function serveList(app: FastifyInstance, { name, url, query, failed }: ListServer): void {
  let faults: ListFaults = noFaults;
  let asked = 0;

  void app.register(async (list) => {
    list.removeAllContentTypeParsers();
    list.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    list.route({
      method: ['GET', 'POST'],
      url,
      handler: (request, reply) => {
        asked += 1;
        const inBody = Object.fromEntries(new URLSearchParams(String(request.body ?? '')));
        return faultOf(reply) ?? reply.send(query({ ...(request.query as Form), ...inBody }));
      },
    });
  });
  app.post<{ Body: Partial<ListFaults> }>(
    `/__sandbox/${name}/faults`,
    async ({ body }) => (faults = { ...noFaults, ...body }),
  );
  app.get(`/__sandbox/${name}/asked`, async () => ({ asked }));

  function faultOf(reply: FastifyReply): FastifyReply | undefined {
    if (faults.silent) return reply.hijack();
    if (faults.http) return reply.code(faults.http).send('<html>bad gateway</html>');
    if (faults.body !== null) return reply.type('application/json').send(faults.body);
    return faults.error === null ? undefined : reply.send(failed(faults.error));
  }
}
