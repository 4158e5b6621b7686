import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { isIPv6 } from 'node:net';
import { join } from 'node:path';
import type { DatabaseSettings } from '../../server/settings';
import type { Environment } from '../../server/settings/environment';
import { lockFolder, type Lock } from '../../server/store/engines/folder-lock';
import { checkFolder } from '../../server/store/engines/pglite-folder';
import { keepPrivate } from '../../server/store/engines/private-files';
import { keyFor } from './data-key';
import { checkPlace } from './place';
import { checkMemory, checkRoom } from './room';
import { freePort } from './ports';

export type Looked = {
  environment: Environment;
  port: number;
  sandboxPort: number;
  url: string;
  database: DatabaseSettings;
  /** True when there is a database already. */
  keeps: boolean;
  dataKey(): string;
  lock: Lock;
};

/**
 * All that a start needs, looked at before anything is built or written: who else runs here, the folder and its rights, room,
 * ports, the key beside what is kept, the database's files. @throws StartRefused
 */
export async function looked(environment: Environment, say: (text: string) => void = told): Promise<Looked> {
  const { data, host } = environment;
  const folder = join(data, 'pglite');
  checkPlace(data);
  const holds = environment.databaseUrl ? 'whole' : checkFolder(folder);
  const dataKey = keyFor(data, { keeps: holds === 'whole' });
  checkRoom(data);
  checkMemory(say);
  const isNew = !existsSync(data);
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const lock = await lockFolder(join(data, 'start'));
  try {
    const port = await freePort('FADAN_PORT', { wanted: environment.port, usual: 8700, host, say });
    const sandboxPort = await freePort('FADAN_SANDBOX_PORT', {
      wanted: environment.sandboxPort,
      usual: 8701,
      host: '127.0.0.1',
      taken: port,
      say,
    });
    keepPrivate(data);
    const database: DatabaseSettings = environment.databaseUrl
      ? { kind: 'postgres', url: environment.databaseUrl }
      : { kind: 'pglite', folder };
    return {
      environment,
      port,
      sandboxPort,
      url: urlOf(host, port),
      database,
      keeps: holds === 'whole',
      dataKey,
      lock,
    };
  } catch (error) {
    lock.release();
    if (isNew) rmSync(data, { recursive: true });
    throw error;
  }
}

const told = (text: string): void => void process.stdout.write(text);

/** Where this machine's own browser finds it. */
function urlOf(host: string, port: number): string {
  const here: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' };
  return `http://${here[host] ?? (isIPv6(host) ? `[${host}]` : host)}:${port}`;
}
