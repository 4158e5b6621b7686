// The whole database lost in mid-load, and restored from a backup and an archive by the scripts of deploy/: what was paid is there.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startSandbox } from '../../sandbox/main';
import type { DatabaseSettings } from '../../server/settings';
import { booksAtRest } from '../kill/books';
import { openCluster, type Cluster } from '../kill/cluster';
import { signedIn, startLoad, type Load } from '../kill/load';
import { startNodes } from '../kill/nodes';
import { pause } from '../kill/pause';
import { startArchive } from './archive';

export type Rehearsal = Awaited<ReturnType<typeof rehearse>>;

const patienceMs = 240_000;
const unlimited = { perMinute: 1_000_000, burst: 1_000_000 };
const script = (name: string): string => resolve('deploy', name);

/** @param payments how many are opened before all is lost */
export async function rehearse({ payments, say }: { payments: number; say(text: string): void }) {
  const folder = mkdtempSync(join(tmpdir(), 'fadan-restore-'));
  const cluster = await openCluster();
  const archive = await startArchive(cluster);
  const sandbox = await startSandbox({ port: 0, dataFolder: folder });
  const database: DatabaseSettings = { kind: 'postgres', url: cluster.url };
  const settings = {
    ...{ ...sandbox.settings, production: false, webFolder: null, dataKey: '11'.repeat(32), database },
    lookUps: { person: unlimited, address: unlimited, visitors: unlimited },
  };
  const nodes = await startNodes({ folder, count: 1, skewMs: 0 }, settings);
  const place = { sandbox, service: { url: nodes.urls[0]!, stop: async () => undefined } };
  const load = startLoad(place, await signedIn(place, nodes.urls, 4), Math.random);
  try {
    await untilOpened(load, payments / 3);
    const backup = cluster.run(script('backup.sh'), cluster.folder).trim();
    say(`backed up after ${load.count.opened} payments`);
    await untilOpened(load, (payments * 2) / 3);
    await nodes.stop(0); // nothing moves: a moment that can be compared
    const moment = cluster.run('psql', '-Atc', 'select clock_timestamp()', 'postgres').trim();
    const then = booksNow(cluster);
    await nodes.start(0);
    await untilOpened(load, payments);
    const began = Date.now();
    cluster.lose();
    await archive.ended;
    say(`all is lost after ${load.count.opened} payments`);
    cluster.startFrom(restored(cluster, backup, archive.folder));
    const restoredInS = Math.round((Date.now() - began) / 1000);
    await ready(nodes.urls[0]!);
    const readyInS = Math.round((Date.now() - began) / 1000);
    await untilOpened(load, load.count.opened + 5);
    await load.stop();
    const books = await booksAtRest(folder, database);
    const atMoment = await booksAt(cluster, { backup, archive: archive.folder, moment });
    return {
      opened: load.count.opened,
      restoredInS,
      readyInS,
      ...books,
      moment: { isTheSame: atMoment === then, then },
    };
  } finally {
    await nodes.killAll();
    await sandbox.stop();
    archive.stop();
    cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function untilOpened({ count }: Load, wanted: number): Promise<void> {
  for (const end = Date.now() + patienceMs; count.opened < wanted; await pause(50))
    if (Date.now() > end) throw new Error(`only ${count.opened} payments were opened`);
}

async function ready(url: string): Promise<void> {
  for (const end = Date.now() + patienceMs; ; await pause(100)) {
    if ((await fetch(`${url}/health/ready`).catch(() => undefined))?.ok) return;
    if (Date.now() > end) throw new Error('the node does not get ready again');
  }
}

function restored(cluster: Cluster, backup: string, archive: string, moment?: string): string {
  const data = join(cluster.folder, moment ? 'as-it-was' : 'restored');
  cluster.run(script('restore.sh'), backup, archive, data, ...(moment ? [moment] : []));
  return data;
}

/** Every row of the books and every state, as one word. */
const booksNow = (cluster: Cluster): string =>
  cluster
    .run(
      'psql',
      '-Atc',
      `select (select count(*) || ' rows ' || md5(string_agg(id || amount_fen, ',' order by id)) from ledger_entries),
        (select count(*) || ' attempts ' || md5(string_agg(id || state, ',' order by id)) from attempts)`,
      'postgres',
    )
    .trim();

/** The same of a database that was restored as it was at a moment; nobody works on it. */
async function booksAt(cluster: Cluster, of: { backup: string; archive: string; moment: string }): Promise<string> {
  const data = restored(cluster, of.backup, of.archive, of.moment);
  cluster.lose();
  cluster.startFrom(data);
  for (const end = Date.now() + patienceMs; ; await pause(100)) {
    if (cluster.run('psql', '-Atc', 'select pg_is_in_recovery()', 'postgres').trim() === 'f') return booksNow(cluster);
    if (Date.now() > end) throw new Error('it does not come out of recovery');
  }
}
