// House rules that a linter cannot say. One test, one reason each.
import { refusalCodes } from '#contract/refusals';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

const rooms = ['domain', 'contract', 'src', 'server', 'sandbox', 'scripts', 'golive', 'bench', 'test'];
const files = execFileSync('git', ['ls-files', ...rooms], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file) && existsSync(file));
const having = (pattern: RegExp, within: string) =>
  files.filter((file) => file.startsWith(within) && pattern.test(readFileSync(file, 'utf8')));

it('keeps every file under 200 lines', () => {
  expect(files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 200)).toEqual([]);
});
it('asks for the platform only inside src/platform', () => {
  expect(
    having(/TARO_ENV|\b(wx|my)\.[a-z]/, 'src/').filter(
      (file) => !file.startsWith('src/platform/') && file !== 'src/app.config.ts',
    ),
  ).toEqual([]);
});
it('gives every variant the ending of its default: the build looks for .ts before .tsx, each with its default', () => {
  const variants = files.filter((file) => /^src\/.*\.(weapp|alipay|h5)\.tsx?$/.test(file));
  const unlike = variants.filter((file) => !files.includes(file.replace(/\.(weapp|alipay|h5)\./, '.')));
  expect([variants.length > 0, unlike]).toEqual([true, []]);
});
it('has no clock and no chance in domain', () => {
  expect(having(/Date\.now|new Date\(\)|Math\.random/, 'domain/')).toEqual([]);
});
it('reads the environment at the edge only', () => {
  expect(having(/process\.env/, 'server/')).toEqual(['server/main.ts']);
});
it('refuses with every code of the contract somewhere, and with none that the contract does not name', () => {
  const text = files
    .filter((file) => /^(server|domain)\//.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  expect(refusalCodes.filter((code) => !text.includes(`'${code}'`))).toEqual([]);
});
it('names in the lock file every build that a package has for some other machine, or npm ci refuses it', () => {
  type Locked = { version?: string; optionalDependencies?: Record<string, string> };
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
  const seenFrom = (folder: string, name: string): Locked | undefined =>
    packages[`${folder}${folder && '/'}node_modules/${name}`] ??
    (folder ? seenFrom(folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/'))), name) : undefined);
  const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => /^\d/.test(version) && seenFrom(folder, name)?.version !== version)
      .map(([name, version]) => `${folder}: ${name}@${version}`),
  );
  expect(missing).toEqual([]);
});
