import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const command = "import { decisionPdf, numbered } from './test/support/papers/decision-pdf.ts';";
const drawn = 'void decisionPdf({ number: numbered(process.argv[1]!) }).then((pdf) => process.stdout.write(pdf));';

/** An electronic decision as a file of a phone. Drawn in a process of its own: where a test stands in for a phone, PDFKit does not load. */
export async function fileOfDecision(number: string): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'fadan-pdf-')), 'decision.pdf');
  const words = [resolve('node_modules/tsx/dist/cli.mjs'), '-e', command + drawn, number];
  const { stdout } = await promisify(execFile)(process.execPath, words, {
    encoding: 'buffer',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  await writeFile(file, stdout);
  return file;
}
