import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

export const root = resolve(__dirname, '../..');
export type Part = { name: string; file: string; words: string[]; env?: Record<string, string> };
type Done = { name: string; seconds: number; isWell: boolean };

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

/** What it printed follows when it ended badly, so that parts beside each other do not mix their lines. */
function runQuietly({ name, file, words, env }: Part): Promise<Done> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [file, ...words], { cwd: root, env: { ...process.env, ...env } });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => printed.push(text));
  return new Promise((done) =>
    child.once('close', (code) => {
      if (code !== 0) process.stdout.write(Buffer.concat(printed));
      done(said({ name, startedAt, isWell: code === 0 }));
    }),
  );
}

function runAloud({ name, file, words, env }: Part): Promise<Done> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [file, ...words], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  return new Promise((done) => child.once('close', (code) => done(said({ name, startedAt, isWell: code === 0 }))));
}

function said({ name, startedAt, isWell }: { name: string; startedAt: number; isWell: boolean }): Done {
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
  process.stdout.write(`${isWell ? 'well' : 'FAILED'}  ${name}  ${seconds} s\n`);
  return { name, seconds, isWell };
}

/** Two at a time, the longest first: whoever is free takes the next. All are run, so that one run tells all. */
export async function sideBySide(parts: readonly Part[]): Promise<boolean> {
  const left = [...parts];
  const done: Done[] = [];
  const lane = async () => {
    for (let part = left.shift(); part; part = left.shift()) done.push(await runQuietly(part));
  };
  await Promise.all([lane(), lane()]);
  return done.every(({ isWell }) => isWell);
}

export const aloud = async (part: Part): Promise<boolean> => (await runAloud(part)).isWell;
