// What is planted still has its place: a row whose words are gone would prove nothing.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { areas } from './all';

describe.each(Object.entries(areas))('planted faults of %s', (_area, faults) => {
  it.each(faults.map((fault) => [fault.row, fault] as const))('%s', (_row, { file, find, replace, test, name }) => {
    expect(readFileSync(file, 'utf8').split(find)).toHaveLength(2);
    expect(replace).not.toBe(find);
    expect(existsSync(test)).toBe(true);
    // The stories of the flows are told in files beside those that play them.
    const beside = test.startsWith('test/flows/')
      ? readdirSync('test/flows', { recursive: true, encoding: 'utf8' })
          .filter((one) => one.endsWith('.ts'))
          .map((one) => `test/flows/${one}`)
      : [test];
    if (name) expect(beside.some((one) => readFileSync(one, 'utf8').includes(name))).toBe(true);
  });
});
