// One node over a PostgreSQL of its own, with its neighbours, for as long as something is measured.
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { compileRooms, serviceRooms } from '../../scripts/lib/compile';
import type { Settings } from '../../server/settings';
import { openDatabase, type Database } from '../../server/store/database';
import { openCluster } from '../../test/kill/cluster';
import { freePort } from '../../test/support/house/house';
import { benchKey, benchSerial } from './acts';
import { ended, started } from './started';

export type City = { url: string; emptyUrl: string; settings: Settings; db: Database; stop(): Promise<void> };
/** profile: a folder for what Node's profiler writes. change: of the settings. */
export type CityOptions = { profile?: string | undefined; change?: (settings: Settings) => Settings };

const unlimited = { perMinute: 1_000_000, burst: 1_000_000 };

export async function openCity({ profile, change = (settings) => settings }: CityOptions = {}): Promise<City> {
  const folder = mkdtempSync(join(tmpdir(), 'fadan-load-'));
  const cluster = await openCluster(['max_connections=200', 'shared_buffers=512MB']);
  const tsx = ['--import', 'tsx'];
  const neighbours = await started<Settings>([...tsx, join(__dirname, 'neighbours.ts'), folder]);
  const port = await freePort();
  const settings = change({
    ...neighbours.said,
    ...{ production: false, webFolder: null, dataKey: '11'.repeat(32), port, publicUrl: `http://127.0.0.1:${port}` },
    lookUps: { person: unlimited, address: unlimited, visitors: unlimited },
    trustedProxies: ['127.0.0.1/32'],
    database: { kind: 'postgres', url: cluster.url },
    wechatPay: {
      ...neighbours.said.wechatPay,
      publicKeys: { ...neighbours.said.wechatPay.publicKeys, [benchSerial]: benchKey.publicKey },
    },
  });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings));
  const compiled = join(folder, 'compiled');
  compileRooms([...serviceRooms, 'bench/load'], compiled);
  symlinkSync(resolve('node_modules'), join(compiled, 'node_modules'));
  const profiled = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
  const words = ['--expose-gc', ...profiled, join(compiled, 'bench/load/node.js'), join(folder, 'settings.json')];
  const node = await started<{ url: string; emptyUrl: string }>(words);
  const db = await openDatabase(settings.database);
  return {
    ...node.said,
    settings,
    db,
    async stop() {
      await db.destroy();
      await ended(node.child);
      await ended(neighbours.child, 'SIGKILL');
      cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
