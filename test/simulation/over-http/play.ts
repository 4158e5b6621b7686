import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKeys } from '../../../sandbox/kit/store/keys';
import type { Outcome } from '../histories/history';
import { historyOverHttp } from './history-over-http';

/** Makes the keys once: five pairs take longer than a history. */
export async function playOverHttp<T>(
  work: (play: (seed: number, traced?: boolean) => Promise<Outcome>) => Promise<T>,
): Promise<T> {
  const keys = mkdtempSync(join(tmpdir(), 'fadan-keys-'));
  try {
    await openKeys(keys);
    return await work((seed, traced) => historyOverHttp(seed, keys, traced));
  } finally {
    rmSync(keys, { recursive: true, force: true });
  }
}
