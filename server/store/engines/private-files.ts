import { chmodSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What is kept concerns people and money: nobody else on the machine reads or writes it, in a folder of an older version too. */
export function keepPrivate(path: string): void {
  process.umask(0o077);
  close(path);
}

function close(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found || found.isSymbolicLink()) return;
  const wanted = found.isDirectory() ? 0o700 : 0o600;
  if ((found.mode & 0o777) !== wanted) chmodSync(path, wanted);
  if (found.isDirectory()) for (const name of readdirSync(path)) close(join(path, name));
}
