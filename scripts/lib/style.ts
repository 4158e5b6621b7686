import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, tool, type Part } from './parts';

const kept = (name: string): string => join(root, 'node_modules/.cache', name);

/** The whole, domain, which sees less of the world, and what each platform's build picks. */
const projects = (): string[] => [
  ...readdirSync(root).filter((name) => /^tsconfig(\.[\w-]+)?\.json$/.test(name)),
  'domain/tsconfig.json',
  ...readdirSync(join(root, 'config'))
    .filter((name) => /^tsconfig\.\w+\.json$/.test(name))
    .map((name) => `config/${name}`),
];

/** The projects of platforms and of domain see these rooms only, beside what stands at the root. */
const seenBy = (project: string): RegExp =>
  project.startsWith('domain/')
    ? /^domain\/|^[^/]+$/
    : project.startsWith('config/')
      ? /^(src|domain|contract|config)\/|^[^/]+$/
      : /./;

/** Of all projects, or of those that see one of these files. */
export const types = (files?: readonly string[]): Part[] =>
  projects()
    .filter((project) => !files || files.some((file) => seenBy(project).test(file)))
    .map((project) =>
      tool(`types of ${project}`, 'typescript/bin/tsc', [
        '-p',
        project,
        '--incremental',
        '--tsBuildInfoFile',
        kept(`types/${project.replace(/\W/g, '-')}.tsbuildinfo`),
      ]),
    );
export const rooms = (): Part =>
  tool('rooms', 'dependency-cruiser/bin/dependency-cruise.mjs', [
    '--no-progress',
    ...['domain', 'contract', 'src', 'server', 'sandbox', 'scripts', 'golive', 'bench', 'test'],
  ]);
export const rules = (files: readonly string[] = ['.']): Part =>
  tool('rules', 'eslint/bin/eslint.js', [
    ...['--max-warnings', '0', '--cache', '--cache-strategy', 'content', '--cache-location', kept('eslint/')],
    ...['--no-warn-ignored', ...files],
  ]);
export const format = (files: readonly string[] = ['.']): Part =>
  tool('format', 'prettier/bin/prettier.cjs', [
    ...['--check', '--ignore-unknown', '--cache', '--cache-strategy', 'content'],
    ...files,
  ]);
