import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

export const root = resolve(__dirname, '../..');
export type Part = { name: string; file: string; words: string[]; env?: Record<string, string> };
type Done = { isWell: boolean; printed: Buffer };

/** A tool by its own file: no shell, which is another on every system, and no npx. */
export const tool = (name: string, file: string, words: string[], env?: Part['env']): Part => ({
  name,
  file: join(root, 'node_modules', file),
  words,
  ...(env && { env }),
});
export const tsx = (name: string, script: string, words: string[] = [], env?: Part['env']): Part =>
  tool(name, 'tsx/dist/cli.mjs', [join(root, script), ...words], env);
export const jestPart = (name: string, words: string[], env?: Part['env']): Part =>
  tool(name, 'jest/bin/jest.js', words, { NODE_OPTIONS: '--experimental-vm-modules --no-warnings', ...env });

function runQuietly({ name, file, words, env }: Part): Promise<Done> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [file, ...words], { cwd: root, env: { ...process.env, ...env } });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => printed.push(text));
  return new Promise((done) =>
    child.once('close', (code) =>
      done({ isWell: said(name, startedAt, code), printed: Buffer.concat(code === 0 ? [] : printed) }),
    ),
  );
}

/** Its lines are seen as they come. */
export function aloud({ name, file, words, env }: Part): Promise<boolean> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [file, ...words], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  return new Promise((done) => child.once('close', (code) => done(said(name, startedAt, code))));
}

function said(name: string, startedAt: number, code: number | null): boolean {
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
  process.stdout.write(`${code === 0 ? 'well' : 'FAILED'}  ${name}  ${seconds} s\n`);
  return code === 0;
}

/**
 * Two at a time, the longest first: whoever is free takes the next. All are run, so that one run tells all. What one that ended badly
 * printed is for whoever waits for the whole: beside others its lines would be among theirs.
 */
export async function sideBySide(parts: readonly Part[], lanes = 2): Promise<{ isWell: boolean; complaints: Buffer }> {
  const left = [...parts];
  const done: Done[] = [];
  const lane = async () => {
    for (let part = left.shift(); part; part = left.shift()) done.push(await runQuietly(part));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return {
    isWell: done.every(({ isWell }) => isWell),
    complaints: Buffer.concat(done.map(({ printed }) => printed)),
  };
}
