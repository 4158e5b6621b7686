import { join } from 'node:path';
import type { Cluster } from '../kill/cluster';
import { pause } from '../kill/pause';

const patienceMs = 30_000;

/** pg_receivewal, as docs/deploy.md has it run on another machine: no commit is answered before the archive has it on its disk. */
export async function startArchive(cluster: Cluster) {
  const folder = join(cluster.folder, 'archive');
  cluster.run('mkdir', folder);
  cluster.run('pg_receivewal', '--create-slot', '--slot', 'archive', '-D', folder);
  const words = ['--synchronous', '--no-loop', '--slot', 'archive', '-D', folder, '-d', 'application_name=archive'];
  const child = cluster.spawn('pg_receivewal', ...words);
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const ask = (question: string): string => cluster.run('psql', '-Atc', question, 'postgres').trim();
  ask("alter system set synchronous_standby_names = 'archive'");
  ask('select pg_reload_conf()');
  for (const end = Date.now() + patienceMs; ; await pause(100)) {
    if (ask('select sync_state from pg_stat_replication') === 'sync') break;
    if (Date.now() > end) throw new Error('the archive does not follow');
  }
  return { folder, ended, stop: () => void child.kill() };
}
