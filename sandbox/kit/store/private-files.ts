import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const privateFile = { mode: 0o600 };

/** A folder for its owner alone, as are the files in it, those too that an older version left readable for everybody. */
export function openPrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isFile()) chmodSync(join(folder, entry.name), privateFile.mode);
}
