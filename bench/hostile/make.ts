// Files to attack the reader with, each in a file of its own: tsx bench/hostile/make.ts FOLDER [WORDS of their names]. A process of its own, for making them takes more memory than reading may.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { files } from './files';

async function main(folder: string, words = ''): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [at, [name, made]] of files.filter(([name]) => name.includes(words)).entries())
    writeFileSync(join(folder, `${String(at).padStart(3, '0')} ${name}`), await made());
}
main(process.argv[2]!, process.argv[3]).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
