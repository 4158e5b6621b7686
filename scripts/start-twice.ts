import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { npmStart } from './lib/started';

/**
 * The README's second command, for .ci/run: up, asked over HTTP, stopped, and up again over what it kept.
 * With --without-app it is a checkout without the build's packages, which must say so in a line and serve the rest.
 */
async function main(): Promise<void> {
  const withoutApp = process.argv.includes('--without-app');
  const folder = resolve(process.argv.slice(2).find((word) => !word.startsWith('--')) ?? '.');
  const data = mkdtempSync(join(tmpdir(), 'fadan-twice-'));
  const env = { FADAN_DATA: data };
  try {
    for (const time of ['first', 'second']) {
      const startedAt = performance.now();
      const { printed, service, stop } = await npmStart(folder, env);
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      await expectStatus(`${service}/health`, 200);
      await expectStatus(`${service}/app/`, withoutApp ? 404 : 200);
      if (withoutApp !== /^Not built: /m.test(printed)) throw new Error(`the ${time} start said:\n${printed}`);
      const end = await stop();
      if (!['0', '130', 'SIGINT'].includes(end)) throw new Error(`the ${time} start ended with ${end}`);
      if (await answers(service)) throw new Error(`after Ctrl-C ${service} still answers`);
      process.stdout.write(`the ${time} start was up after ${seconds} s and stopped\n`);
    }
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/health`).then(
    () => true,
    () => false,
  );

async function expectStatus(url: string, status: number): Promise<void> {
  const answer = await fetch(url);
  if (answer.status !== status) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
