// A PostgreSQL of its own, to be restarted under load.
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../support/house';

export type Cluster = { url: string; restart(): void; stop(): void };

const root = '/usr/lib/postgresql';

/** @throws Error where no PostgreSQL server is installed */
export async function openCluster(): Promise<Cluster> {
  const newest = readdirSync(root)
    .sort((a, b) => Number(a) - Number(b))
    .at(-1);
  if (!newest) throw new Error(`no PostgreSQL server in ${root}`);
  const folder = mkdtempSync(join(tmpdir(), 'fadan-cluster-'));
  const port = await freePort();
  // PostgreSQL refuses to run as root.
  const isRoot = process.getuid?.() === 0;
  const run = (program: string, ...words: string[]) => {
    const command = [join(root, newest, 'bin', program), ...words];
    if (isRoot) command.unshift('runuser', '-u', 'postgres', '--');
    execFileSync(command[0]!, command.slice(1), { cwd: folder, stdio: 'ignore' });
  };
  if (isRoot) chownSync(folder, Number(execFileSync('id', ['-u', 'postgres'])), 0);
  chmodSync(folder, 0o755);
  const data = join(folder, 'data');
  run('initdb', '-D', data, '-A', 'trust', '-U', 'fadan');
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`;
  const control = (...words: string[]) => run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), ...words);
  control('-o', options, 'start');
  return {
    url: `postgres://fadan@127.0.0.1:${port}/postgres`,
    /** Every connection ends, whatever it is doing. */
    restart: () => control('-o', options, '-m', 'fast', 'restart'),
    stop() {
      control('-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
