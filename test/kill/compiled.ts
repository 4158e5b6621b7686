// The service as JavaScript, made once: each of three hundred starts would compile it anew, for three quarters of its time.
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { transformFileSync } from '@swc/core';

const rooms = ['server', 'domain', 'contract', 'test/kill'];
const imports = { '#domain/*': './domain/*.js', '#contract/*': './contract/*.js' };

/** @returns the program of one node, in a folder of the same shape as the project */
export function compileNode(folder: string): string {
  for (const room of rooms)
    for (const entry of readdirSync(room, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) compile(join(entry.parentPath, entry.name), folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ imports }));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return join(folder, 'test/kill/node.js');
}

function compile(file: string, folder: string): void {
  const made = join(folder, file);
  mkdirSync(dirname(made), { recursive: true });
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
