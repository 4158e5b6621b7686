import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KyselyPlugin } from 'kysely';
import { startSandbox, type Sandbox } from '../../../sandbox/main';
import { createPaperReader } from '../../../server/papers/reader';
import { systemRuntime } from '../../../server/runtime';
import { startService, type Service, type ServiceOptions } from '../../../server/service';
import type { Settings } from '../../../server/settings';
import type { Database } from '../../../server/store/database';
import { openTestDatabase, testDatabase } from '../store/database';
import { lendKeys } from './kept-keys';
import { keepReadings } from './kept-readings';

export type Samples = Record<
  'car' | 'secondCar' | 'carWithWindowOnly' | 'severalCar' | 'cameraCar' | 'oddCar',
  { plate: string; plateType: string; lastSix: string }
> &
  Record<
    | 'decisionNumber'
    | 'anotherDecisionNumber'
    | 'overdueDecisionNumber'
    | 'paidDecisionNumber'
    | 'treasuryDecisionNumber'
    | 'windowOnlyDecisionNumber'
    | 'exampleNumber',
    string
  > & {
    licence: { number: string; fileNumber: string };
    /** A company's, with the code that proves it; the other licence is filed with it. */
    companyCar: { plate: string; plateType: string; lastSix: string; unitCode: string };
    otherLicence: { number: string; fileNumber: string };
    /** Of a passport, both cards of permanent residence, and residents of Hong Kong with one permit and the other. */
    foreignLicences: { number: string; fileNumber: string; name: string }[];
    photographedTicket: { number: string; plate: string; fineYuan: number };
  };
export type House = {
  sandbox: Sandbox;
  service: Service;
  db: Database;
  /** The same, as the product asks it: heard by the plugin. */
  productDb: Database;
  settings: Settings;
  samples: Samples;
  folder: string;
  stop(): Promise<void>;
};

/** keepsReadings: for stories about screens, which need not read one photograph for each platform. */
export type HouseOptions = {
  port?: number;
  webFolder?: string;
  change?: (settings: Settings) => Settings;
  /** Hears every statement of the service. */
  plugin?: KyselyPlugin;
  keepsReadings?: boolean;
  /** How many payees there are: each makes keys, so that one is the usual. */
  merchants?: number;
} & Pick<ServiceOptions, 'runtime' | 'logger' | 'traces'>;

/** The whole product on free ports: sandbox, service and an empty database (PostgreSQL when a test database is named). */
export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'fadan-'));
  const keys = lendKeys(folder, options.merchants);
  const port = options.port ?? (await freePort());
  const sandbox = await startSandbox({
    port: 0,
    dataFolder: folder,
    pushTo: `http://127.0.0.1:${port}/v1/bureau/violations`,
    ...(options.merchants && { merchants: options.merchants }),
  });
  const { change = (settings) => settings } = options;
  const settings = change({
    ...sandbox.settings,
    production: false,
    port,
    publicUrl: `http://127.0.0.1:${port}`,
    database: await testDatabase(),
    webFolder: options.webFolder ?? null,
    dataKey: '11'.repeat(32),
    // Times by which something hangs, not by which it is slow: a busy machine may read for a minute.
    papers: { waiting: 3, patienceMs: 150_000, limitMs: 150_000, threads: 2 },
  });
  const unnamed: string[] = [];
  const db = await openTestDatabase(settings.database);
  const productDb = options.plugin ? db.withPlugin(options.plugin) : db;
  const service = await startService(settings, {
    db: productDb,
    ...(options.keepsReadings && {
      reader: keepReadings(createPaperReader(settings.papers!, { clock: options.runtime ?? systemRuntime })),
    }),
    unnamed: (what) => unnamed.push(`${what.route} ${what.code}`),
    ...(process.env.FADAN_TEST_LOG && { logger: { level: 'warn' } }),
    ...options,
  });
  const seen = (await (await fetch(`${sandbox.url}/__sandbox/samples`)).json()) as Omit<Samples, 'exampleNumber'>;
  const samples: Samples = { ...seen, exampleNumber: sandbox.settings.examples.decisions[0]! };
  return {
    sandbox,
    service,
    db,
    productDb,
    settings,
    samples,
    folder,
    async stop() {
      await service.stop();
      await db.destroy();
      await sandbox.stop();
      keys.giveBack();
      rmSync(folder, { recursive: true, force: true });
      if (unnamed.length > 0) throw new Error(`refused what the route does not name: ${unnamed.join(', ')}`);
    },
  };
}

export async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
