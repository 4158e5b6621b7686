import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { startSandbox } from '../sandbox/main';
import { startService } from '../server/service';
import type { DatabaseSettings } from '../server/settings';
import { builtFolder, buildStale } from './build-stale';
import { frontPage } from './front-page';

/** Everything on one machine: sandbox, service, database in a folder, the app in a browser, both packages. */
async function start(): Promise<void> {
  const data = resolve(process.env.FADAN_DATA ?? '.data');
  mkdirSync(data, { recursive: true });
  const [port, sandboxPort] = [
    await free(Number(process.env.FADAN_PORT ?? 8700)),
    await free(Number(process.env.FADAN_SANDBOX_PORT ?? 8701)),
  ];
  buildStale(`http://127.0.0.1:${port}`);
  const sandbox = await startSandbox({
    port: sandboxPort,
    dataFolder: join(data, 'sandbox'),
    pushTo: `http://127.0.0.1:${port}/v1/bureau/violations`,
  });
  const service = await startService(
    {
      ...sandbox.settings,
      production: false,
      port,
      publicUrl: `http://127.0.0.1:${port}`,
      database: databaseIn(data),
      webFolder: builtFolder('h5'),
      dataKey: dataKeyIn(data),
      tickets: { waiting: 50, patienceMs: 15_000, limitMs: 15_000, threads: 2 },
      watching: { everyHours: 1, perMinute: 60, burst: 10 },
    },
    { logger: { level: process.env.FADAN_LOG ?? 'error' } },
  );
  process.stdout.write(await frontPage({ service: service.url, sandbox: sandbox.url, data }));

  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      process.stdout.write('\nStopping …\n');
      void service
        .stop()
        .then(() => sandbox.stop())
        .then(() => process.exit(0));
    });
  }
}

const databaseIn = (data: string): DatabaseSettings =>
  process.env.FADAN_DATABASE_URL
    ? { kind: 'postgres', url: process.env.FADAN_DATABASE_URL }
    : { kind: 'pglite', folder: join(data, 'pglite') };

/** Made once and kept beside the data that it opens. */
function dataKeyIn(data: string): string {
  const file = join(data, 'data-key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

/** The wanted port, or the next free one, said aloud. */
async function free(wanted: number): Promise<number> {
  const taken = await new Promise<boolean>((done) => {
    const probe = createServer()
      .once('error', () => done(true))
      .listen(wanted, '127.0.0.1', () => probe.close(() => done(false)));
  });
  if (!taken) return wanted;
  process.stdout.write(`Port ${wanted} is taken, trying the next.\n`);
  return free(wanted + 2);
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
