import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const folder = dirname(require.resolve('@electric-sql/pglite/pglite.wasm'));

/** PGlite looks for its own files by an address that it makes of its path, and finds none where a folder's name holds a # or %. */
export async function pgliteFiles() {
  const [program, files] = await Promise.all(
    ['pglite.wasm', 'pglite.data'].map((name) => readFile(join(folder, name))),
  );
  return { pgliteWasmModule: await WebAssembly.compile(program!), fsBundle: new Blob([files!]) };
}
