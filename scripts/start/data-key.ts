import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefused } from '../../server/process/start-refused';

/** The key beside the data that it opens, made once; never a new one beside what another has sealed. @throws StartRefused */
export function keyFor(data: string, { keeps }: { keeps: boolean }): () => string {
  const file = join(data, 'data-key');
  if (existsSync(file)) {
    const key = readFileSync(file, 'utf8').trim();
    if (/^[0-9a-fA-F]{64}$/.test(key)) return () => key;
    if (keeps) throw new StartRefused(`${file} is no key (64 hex digits): put back the one that sealed this data`);
  } else if (keeps && existsSync(join(data, 'pglite'))) {
    throw new StartRefused(
      `${file} is missing, and the data beside it was sealed with it: put it back, or move ${data} away to begin anew`,
    );
  }
  let made: string | undefined;
  return () => {
    made ??= makeKey(file);
    return made;
  };
}

function makeKey(file: string): string {
  const key = randomBytes(32).toString('hex');
  writeFileSync(file, key, { mode: 0o600 });
  return key;
}
