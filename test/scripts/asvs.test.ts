import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

const rows = readFileSync('docs/asvs.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| V\d+ /.test(line));

it('answers every chapter, by files that are there', () => {
  expect(rows.map((row) => /^\| V(\d+) /.exec(row)![1])).toEqual(Array.from({ length: 17 }, (_, at) => String(at + 1)));
  const named = rows.flatMap((row) => [...row.matchAll(/`([\w./-]+\/[\w./-]+)`/g)].map(([, file]) => file!));
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
});
it('names a file for each chapter that is not without one', () => {
  const without = rows.filter((row) => !/`[\w.]+\/[\w./-]+`/.test(row)).map((row) => row.split(' ')[1]);
  expect(without).toEqual(['V17']);
});
