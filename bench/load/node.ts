// One node of the service, and beside it, in the same process, the framework's own empty validated route to measure it against.
import { readFileSync } from 'node:fs';
import { Type } from '@sinclair/typebox';
import Fastify from 'fastify';
import pg from 'pg';
import { startService } from '../../server/service';
import type { Settings } from '../../server/settings';

/** What three statements by key cost on this machine, with nothing of ours between: no route that asks the database can be quicker. */
function threeStatements(url: string): () => Promise<unknown> {
  const pool = new pg.Pool({ connectionString: url, max: 20 });
  const one = () => pool.query({ name: 'one', text: 'select id from people where id = $1', values: ['person-1'] });
  return async () => {
    for (const ask of [one, one, one]) await ask();
    return { cars: [{ id: 'a car', toPay: 2 }] };
  };
}

/** Compiled, as in production. */
async function start(file: string): Promise<void> {
  const settings = JSON.parse(readFileSync(file, 'utf8')) as Settings;
  const service = await startService(settings);
  const app = Fastify();
  const schema = {
    headers: Type.Object({ authorization: Type.String({ maxLength: 200 }) }),
    querystring: Type.Object({ of: Type.String({ maxLength: 32 }) }),
    response: { 200: Type.Object({ cars: Type.Array(Type.Object({ id: Type.String(), toPay: Type.Integer() })) }) },
  };
  app.get('/empty', { schema }, async () => ({ cars: [{ id: 'a car', toPay: 2 }] }));
  app.get('/three', { schema }, threeStatements((settings.database as { url: string }).url));
  app.get('/figures', async () => {
    const { user, system } = process.cpuUsage();
    return { workedMs: (user + system) / 1000 };
  });
  app.get('/memory', async () => {
    (globalThis as { gc?: () => void }).gc?.();
    const { heapUsed, rss } = process.memoryUsage();
    return { heapMb: heapUsed / 1048576, rssMb: rss / 1048576 };
  });
  const emptyUrl = await app.listen({ port: 0, host: '127.0.0.1' });
  process.stdout.write(`${JSON.stringify({ url: service.url, emptyUrl })}\n`);
  process.once('SIGTERM', () => void service.stop().then(() => process.exit(0)));
}
void start(process.argv[2]!);
