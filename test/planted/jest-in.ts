import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

type Asked = { cwd: string; stderr?: 'inherit' | 'ignore'; timeout?: number | undefined };

/** Node with a tool of this machine's packages. */
export const node = (file: string, words: string[], { cwd, stderr = 'inherit', timeout }: Asked): void =>
  void spawnSync(process.execPath, [resolve('node_modules', file), ...words], {
    cwd,
    env: { ...process.env, NODE_OPTIONS: '--experimental-vm-modules --no-warnings' },
    stdio: ['ignore', 'ignore', stderr],
    timeout,
  });

type Told = { testResults: { assertionResults: { fullName: string; status: string }[] }[] };

/** The titles that failed in a checkout, only of tests named so where a name is given; none when nothing ran. */
export function failedIn(
  test: string,
  checkout: string,
  { name, timeout, patience }: { name?: string | undefined; timeout?: number; patience?: number } = {},
): string[] {
  const told = join(checkout, 'told.json');
  rmSync(told, { force: true });
  const only = name ? ['-t', name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')] : [];
  const longest = patience ? [`--testTimeout=${patience}`] : [];
  const words = ['-w', '1', '--silent', test, ...only, ...longest, '--json', `--outputFile=${told}`];
  node('jest/bin/jest.js', words, { cwd: checkout, stderr: 'ignore', timeout });
  try {
    const { testResults } = JSON.parse(readFileSync(told, 'utf8')) as Told;
    const all = testResults.flatMap(({ assertionResults }) => assertionResults);
    return all.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
  } catch {
    return []; // it said nothing, which is no failed test
  }
}
