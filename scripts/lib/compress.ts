import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** What gains nothing by it is left as it is. */
const fewBytes = 1024;

/** Lays a compressed copy beside each script, style and page, as hard as it goes: it is done once, and sent many times. */
export function compressFolder(folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(js|css|html)$/.test(name),
  );
  for (const file of files.map((name) => join(folder, name))) {
    const bytes = readFileSync(file);
    if (bytes.length < fewBytes) continue;
    const text = { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT };
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: text }));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}
