import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aloud, jestPart, root, sideBySide } from './lib/parts';
import { format, rules, types } from './lib/style';

const git = (...words: string[]): string[] =>
  execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    .split('\n')
    .filter(Boolean);

/** Where this branch left main; on main itself what is not committed yet. */
function base(): string {
  for (const main of ['origin/main', 'main']) {
    try {
      return git('merge-base', 'HEAD', main)[0]!;
    } catch {
      continue; // a clone may have either, or neither
    }
  }
  return 'HEAD';
}

const changed = (): string[] =>
  [...new Set([...git('diff', '--name-only', base()), ...git('ls-files', '--others', '--exclude-standard')])].filter(
    (file) => existsSync(join(root, file)),
  );

const starts = /openHouse|startSandbox|startService|openDatabase|child_process/;
const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** Tests that open a database, start a service, play histories or drive a build, themselves or by what they import. */
function isSlow(file: string): boolean {
  const text = textOf(join(root, file));
  const imported = [...text.matchAll(/from '(\.{1,2}\/[^']+)'/g)].map(([, path]) =>
    join(root, file, '..', `${path!}.ts`),
  );
  return (
    /^test\/(flows|simulation|bench|scripts)\//.test(file) ||
    [text, ...imported.filter((path) => path.startsWith(join(root, 'test'))).map(textOf)].some((one) =>
      starts.test(one),
    )
  );
}

const testsIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? testsIn(`${folder}/${entry.name}`)
      : /\.test\.tsx?$/.test(entry.name)
        ? [`${folder}/${entry.name}`]
        : [],
  );

const asPattern = (file: string): string => file.replace(/[.\\/]/g, (sign) => (sign === '.' ? '\\.' : '[/\\\\]'));

/** npm run check: types, rules, format and the quick tests of what changed, for the minute before a commit. */
async function main(): Promise<void> {
  const files = changed();
  const code = files.filter((file) => /\.(tsx?|mjs)$/.test(file));
  process.stdout.write(`${files.length} files changed\n`);
  const style = await sideBySide([
    ...types(files),
    ...(code.length ? [rules(code)] : []),
    ...(files.length ? [format(files)] : []),
  ]);
  process.stdout.write(style.complaints);
  const slow = testsIn('test').filter(isSlow).map(asPattern);
  const isTested =
    code.length === 0 ||
    (await aloud(
      jestPart('tests of what changed', [
        ...['--passWithNoTests', '--findRelatedTests', ...code],
        ...['--testPathIgnorePatterns', 'node_modules', ...slow],
      ]),
    ));
  process.exit(style.isWell && isTested ? 0 : 1);
}

void main();
