// Three nodes behind HAProxy on one PostgreSQL, each with cables of its own to both, and drivers who pay and look through the proxy.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../../sandbox/main';
import { openCluster } from '../kill/cluster';
import { booksAtRest } from '../kill/books';
import { signedIn, startLoad } from '../kill/load';
import { startNodes } from '../kill/nodes';
import { pause } from '../kill/pause';
import type { Api } from '../support/drivers/driver-at-the-api';
import { freePort } from '../support/house/house';
import { startProxy } from './proxy';
import { openRelay, type Relay } from './relay';
import { watchRequests } from './watched-requests';

export type City = Awaited<ReturnType<typeof openCity>>;
/** skewMs: by how much one node's clock is ahead of the others'. */
type Size = { nodes: number; drivers: number; drainSeconds: number; skewMs: number };

const unlimited = { perMinute: 1_000_000, burst: 1_000_000 };
const lookEveryMs = 120;

export async function openCity({ nodes: count, drivers, drainSeconds, skewMs }: Size) {
  const folder = mkdtempSync(join(tmpdir(), 'fadan-nodes-'));
  const cluster = await openCluster();
  const sandbox = await startSandbox({ port: 0, dataFolder: folder });
  const databasePort = Number(new URL(cluster.url).port);
  const listen = await freePort();
  const toDatabase = await each(count, () => openRelay({ host: '127.0.0.1', port: databasePort }));
  const nodes = await startNodes(
    { folder, count, skewMs },
    {
      ...sandbox.settings,
      lookUps: { person: unlimited, address: unlimited, visitors: unlimited },
      ...{ production: false, webFolder: null, dataKey: '11'.repeat(32), drainSeconds, stopSeconds: 5 },
      trustedProxies: ['127.0.0.1/32'],
      database: { kind: 'postgres', url: cluster.url },
    },
    (settings, at) => ({
      ...settings,
      publicUrl: `http://127.0.0.1:${listen}`,
      database: { kind: 'postgres', url: cluster.url.replace(`:${databasePort}/`, `:${toDatabase[at]!.port}/`) },
    }),
  );
  const toNodes = await each(count, (at) =>
    openRelay({ host: '127.0.0.1', port: Number(new URL(nodes.urls[at]!).port) }),
  );
  const proxy = await startProxy({ folder, listen, nodes: toNodes.map(({ port }) => `127.0.0.1:${port}`) });
  const requests = watchRequests(proxy.url);
  const place = { sandbox, service: { url: proxy.url, stop: async () => undefined } };
  const people = await signedIn(place, [proxy.url], drivers);
  const load = startLoad(place, people, Math.random);
  const looking = startLooking(people.slice(0, 2));
  const cables = (at: number): Relay[] => [toDatabase[at]!, toNodes[at]!];
  return {
    ...{ nodes, cluster, requests, load, clients: people.length + 2 },
    cut: (at: number) => cables(at).forEach((cable) => cable.cut()),
    mend: (at: number) => cables(at).forEach((cable) => cable.mend()),
    /** The whole city at rest, and what its books say. */
    async close() {
      await Promise.all([load.stop(), looking.stop()]);
      const books = await booksAtRest(folder, { kind: 'postgres', url: cluster.url });
      requests.stop();
      await proxy.stop();
      await nodes.killAll();
      [...toDatabase, ...toNodes].forEach((cable) => cable.stop());
      await sandbox.stop();
      cluster.stop();
      rmSync(folder, { recursive: true, force: true });
      return books;
    },
  };
}

const each = <T>(count: number, make: (at: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, at) => make(at)));

/** People who only look at what they paid. */
function startLooking(people: readonly Api[]): { stop(): Promise<void> } {
  let stopped = false;
  const running = people.map(async ({ call }) => {
    while (!stopped) {
      await call('GET', '/v1/payments').catch(() => undefined);
      await pause(lookEveryMs);
    }
  });
  return {
    async stop() {
      stopped = true;
      await Promise.all(running);
    },
  };
}
