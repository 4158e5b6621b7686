// What lies in a folder is seen at a glance, or the folder says why it is wide.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { wideFolders } from './wide-folders';

const most = 12;

/** How many entries, files and folders, each folder of these files has. */
function entriesOf(files: readonly string[]): Map<string, Set<string>> {
  const folders = new Map<string, Set<string>>();
  for (const file of files) {
    const names = file.split('/');
    for (const [depth, name] of names.entries()) {
      const folder = names.slice(0, depth).join('/') || '.';
      folders.set(folder, (folders.get(folder) ?? new Set()).add(name));
    }
  }
  return folders;
}
const wideIn = (files: readonly string[]): string[] =>
  [...entriesOf(files)].filter(([, entries]) => entries.size > most).map(([folder]) => folder);

describe('a folder of more than twelve entries', () => {
  const kept = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
    .split('\0')
    .filter((file) => file && existsSync(file));
  it('has its reason in test/rules/wide-folders.ts, and none has one that needs none', () => {
    expect(wideIn(kept).sort()).toEqual(Object.keys(wideFolders).sort());
  });
  it('is seen by its folders as well as by its files', () => {
    const letters = [...'abcdefghijkl'];
    const twelve = letters.map((name) => `room/${name}.ts`);
    expect(wideIn(twelve)).toEqual([]);
    expect(wideIn([...twelve, 'room/folder/one.ts', 'room/folder/two.ts'])).toEqual(['room']);
    expect(wideIn([...twelve.map((file) => file.slice(5)), 'thirteenth'])).toEqual(['.']);
  });
});
