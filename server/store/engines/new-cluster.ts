import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

/** PostgreSQL's files as initdb leaves them, made by `npm run new-cluster`. */
export const newClusterFile = join(__dirname, 'new-cluster.tar.br');

/**
 * What a new embedded database begins with. Running initdb in WebAssembly takes 800 MB and seconds of a processor; its result
 * is the same on every machine.
 */
export async function newCluster(): Promise<Blob> {
  return new Blob([await promisify(brotliDecompress)(await readFile(newClusterFile))]);
}
