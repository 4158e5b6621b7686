import { writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { PGlite } from '@electric-sql/pglite';
import { newClusterFile } from '../server/store/engines/new-cluster';

/** npm run new-cluster: after an update of PGlite, the files that a new database begins with, by its own initdb. */
async function main(): Promise<void> {
  const pglite = await PGlite.create();
  const tar = Buffer.from(await (await pglite.dumpDataDir('none')).arrayBuffer());
  await pglite.close();
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
  writeFileSync(newClusterFile, await promisify(brotliCompress)(tar, { params }));
}

void main();
