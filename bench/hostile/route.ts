import Fastify from 'fastify';
import rateLimit from '@fastify/rate-limit';
import { paperRoutes } from '../../server/http/papers';
import { answerRefusals } from '../../server/http/refusals';
import type { Http } from '../../server/http/typed';
import type { Reader } from '../../server/papers/reader';
import type { Person } from '../../server/ports';

/** The service's own route for pictures with its own reader, open to anybody, and what a balancer asks. */
export async function openRoute(reader: Reader) {
  const app = Fastify({ requestTimeout: 60_000 }) as unknown as Http;
  answerRefusals(app as never);
  await app.register(rateLimit, { max: 1e6 });
  let people = 0;
  await app.register(
    paperRoutes({
      whoAsks: async () => ({ id: String((people += 1)) }) as unknown as Person,
      checkWithBureau: async (reading) => reading,
      reader,
    }),
  );
  app.get('/health', () => ({ ok: true }));
  const url = await app.listen({ port: 0 });
  return {
    url,
    close: () => app.close(),
    /** The refusal, or what paper it was. */
    async send(bytes: Uint8Array): Promise<string> {
      const form = new FormData();
      form.append('picture', new Blob([new Uint8Array(bytes)]), 'p');
      const answer = await fetch(`${url}/v1/papers`, { method: 'POST', body: form });
      const { code, paper } = (await answer.json()) as { code?: string; paper?: string };
      return code ?? paper ?? String(answer.status);
    },
  };
}
