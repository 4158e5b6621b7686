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

type Assertion = { fullName: string; status: string; failureMessages: string[] };
type Told = { testResults: { assertionResults: Assertion[] }[] };
/** What was to prepare the tests ran out of time: each of them counts as failed, and none was played. */
const isUnplayed = ({ failureMessages }: Assertion): boolean =>
  failureMessages.some((words) => /for a hook/.test(words));

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
  const config = /\.wide\.tsx?$/.test(test) ? ['--config', 'jest.wide.config.cjs'] : [];
  const words = [
    ...config,
    '-w',
    '1',
    '--silent',
    '--forceExit',
    test,
    ...only,
    ...longest,
    '--json',
    `--outputFile=${told}`,
  ];
  node('jest/bin/jest.js', words, { cwd: checkout, stderr: 'ignore', timeout });
  try {
    const { testResults } = JSON.parse(readFileSync(told, 'utf8')) as Told;
    const all = testResults.flatMap(({ assertionResults }) => assertionResults);
    return all.filter((one) => one.status === 'failed' && !isUnplayed(one)).map(({ fullName }) => fullName);
  } catch {
    return []; // it said nothing, which is no failed test
  }
}
