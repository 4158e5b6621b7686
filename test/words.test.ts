import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

it('has a name in the code for every word of the glossary', () => {
  const names = [...readFileSync('docs/words.md', 'utf8').matchAll(/\| `(\w+)` \|$/gm)].map(([, name]) => name!);
  const files = execFileSync('git', ['ls-files', 'domain', 'contract', 'server', 'sandbox', 'src'], {
    encoding: 'utf8',
  });
  const code = files
    .split('\n')
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  expect(names.length).toBeGreaterThan(40);
  expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(code))).toEqual([]);
});
