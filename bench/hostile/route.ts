import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import Fastify from 'fastify';
import rateLimit from '@fastify/rate-limit';
import { paperRoutes } from '../../server/http/drivers/papers';
import { answerRefusals } from '../../server/http/refusals/refusals';
import type { Http } from '../../server/http/shared/typed';
import type { Reader } from '../../server/papers/reader';
import type { Person } from '../../server/ports';
import type { Order, Report } from './client';

/** The service's own route for pictures with its own reader, open to anybody, and what a balancer asks. */
export async function openRoute(reader: Reader) {
  const app = Fastify({ requestTimeout: 60_000 }) as unknown as Http;
  answerRefusals(app as never, { storage: { noticed: () => false } });
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
  return { url: await app.listen({ port: 0 }), close: () => app.close() };
}

export function openClient() {
  const process = fork(join(__dirname, 'client.ts'), { execArgv: ['--require', 'tsx/cjs'] });
  return {
    pid: process.pid!,
    tell: (order: Order): void => void process.send(order),
    report: async (): Promise<Report> => ((await once(process, 'message')) as [Report])[0],
    close: (): void => process.disconnect(),
  };
}
