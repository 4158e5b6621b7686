// Rooms of the project as JavaScript, in a folder of the same shape: a start then compiles nothing, and needs no compiler beside it.
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformFileSync } from '@swc/core';

const imports = { '#domain/*': './domain/*.js', '#contract/*': './contract/*.js' };

/** What runs in production. */
export const serviceRooms = ['server', 'domain', 'contract'];

/** Whatever lay in the folder is gone first: a file that left the source must not run on. */
export function compileRooms(rooms: readonly string[], folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const room of rooms)
    for (const entry of readdirSync(room, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) compile(join(entry.parentPath, entry.name), folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ imports }));
}

function compile(file: string, folder: string): void {
  const made = join(folder, file);
  mkdirSync(dirname(made), { recursive: true });
  if (/(\.md|tsconfig\.json)$/.test(file)) return;
  if (!/\.tsx?$/.test(file)) return void cpSync(file, made);
  const { code } = transformFileSync(file, {
    jsc: {
      parser: { syntax: 'typescript', tsx: file.endsWith('x') },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
    configFile: false,
    swcrc: false,
  });
  writeFileSync(made.replace(/\.tsx?$/, '.js'), code);
}
