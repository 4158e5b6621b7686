// A tree of a few files with planted imports, and what the dependency checker says of it by the project's own rules.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

/** An import from one file to another; asType: of a type alone. */
export type Import = { from: string; to: string; asType?: boolean };
export type Violation = { rule: string; from: string; to: string };

/** @returns every violation that the checker finds in a tree that holds nothing but these imports */
export function violationsOf(imports: readonly Import[]): Violation[] {
  const tree = mkdtempSync(join(tmpdir(), 'fadan-rules-'));
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), text, { flag: 'a' });
  };
  try {
    for (const file of new Set(imports.flatMap(({ from, to }) => [from, to])))
      write(file, 'export const value = 1;\nexport type T = 1;\n');
    imports.forEach(({ from, to, asType }, nth) => {
      const path = relative(dirname(from), to)
        .replace(/\.tsx?$/, '')
        .replace(/^(?!\.)/, './');
      write(from, `import ${asType ? `type { T as T${nth} }` : `{ value as value${nth} }`} from '${path}';\n`);
      write(from, asType ? `export type U${nth} = T${nth};\n` : `export const used${nth} = value${nth};\n`);
    });
    copyFileSync('tsconfig.json', join(tree, 'tsconfig.json'));
    const roots = [...new Set(imports.flatMap(({ from, to }) => [from, to]).map((file) => file.split('/')[0]!))];
    return check(tree, roots);
  } finally {
    rmSync(tree, { recursive: true });
  }
}

function check(cwd: string, roots: string[]): Violation[] {
  const cruiser = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const asked = [cruiser, '--no-progress', '--config', resolve('.dependency-cruiser.cjs'), '--output-type', 'json'];
  const env = { ...process.env, NODE_OPTIONS: '' };
  const report = run([...asked, ...roots], { cwd, env });
  const { summary } = JSON.parse(report) as {
    summary: { violations: { rule: { name: string }; from: string; to: string }[] };
  };
  return summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

/** The checker ends with an error when it finds something, and has written down what. */
function run(asked: string[], options: { cwd: string; env: NodeJS.ProcessEnv }): string {
  try {
    return execFileSync(process.execPath, asked, { ...options, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
