// A PostgreSQL of its own, to be restarted under load, lost and restored.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../support/house/house';

export type Cluster = {
  url: string;
  port: number;
  /** Which PostgreSQL's user may write in. */
  folder: string;
  restart(): void;
  /** All of it is gone, in the middle of whatever it did. */
  lose(): void;
  /** From another folder of data, at the same address. */
  startFrom(data: string): void;
  /** A program of PostgreSQL's, or a script, as PostgreSQL's user. @returns what it said */
  run(program: string, ...words: string[]): string;
  /** The same, which goes on. */
  spawn(program: string, ...words: string[]): ChildProcess;
  stop(): void;
};

const root = '/usr/lib/postgresql';

/** Where PostgreSQL's programs lie; undefined where no server is installed. */
export function postgresPrograms(): string | undefined {
  try {
    const newest = readdirSync(root)
      .sort((a, b) => Number(a) - Number(b))
      .at(-1);
    return newest && join(root, newest, 'bin');
  } catch {
    return undefined;
  }
}

/** @param options as `name=value`. @throws Error where no PostgreSQL server is installed */
export async function openCluster(options: readonly string[] = []): Promise<Cluster> {
  const programs = postgresPrograms();
  if (!programs) throw new Error(`no PostgreSQL server in ${root}`);
  const folder = mkdtempSync(join(tmpdir(), 'fadan-cluster-'));
  const port = await freePort();
  const env = { PATH: `${programs}:${process.env.PATH}`, PGHOST: '127.0.0.1', PGPORT: String(port), PGUSER: 'fadan' };
  // PostgreSQL refuses to run as root.
  const asUser = process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--'] : [];
  const ordered = (program: string, words: readonly string[]): [string, string[]] => {
    const [first, ...rest] = [...asUser, program, ...words];
    return [first!, rest];
  };
  const run = (program: string, ...words: string[]): string =>
    execFileSync(...ordered(program, words), { cwd: folder, env, stdio: ['ignore', 'pipe', 'ignore'] }).toString();
  if (asUser.length > 0) chownSync(folder, Number(execFileSync('id', ['-u', 'postgres'])), 0);
  chmodSync(folder, 0o755);
  let data = join(folder, 'data');
  run('initdb', '-D', data, '-A', 'trust', '-U', 'fadan');
  const all = [`listen_addresses=127.0.0.1`, ...options].map((option) => `-c ${option}`).join(' ');
  // Its log goes to a file: a pipe that it keeps open would never end.
  const control = (...words: string[]) =>
    execFileSync(...ordered('pg_ctl', ['-D', data, '-w', '-t', '120', '-l', join(folder, 'log'), ...words]), {
      ...{ cwd: folder, env, stdio: 'ignore' },
    });
  const start = () => control('-o', `-p ${port} -k ${folder} ${all}`, 'start');
  const lose = () => {
    control('-m', 'immediate', 'stop');
    rmSync(data, { recursive: true });
  };
  start();
  return {
    ...{ url: `postgres://fadan@127.0.0.1:${port}/postgres`, port, folder, run, lose },
    /** Every connection ends, whatever it is doing. */
    restart: () => void control('-o', `-p ${port} -k ${folder} ${all}`, '-m', 'fast', 'restart'),
    startFrom(other) {
      data = other;
      start();
    },
    spawn: (program, ...words) => spawn(...ordered(program, words), { cwd: folder, env, stdio: 'ignore' }),
    stop() {
      control('-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
