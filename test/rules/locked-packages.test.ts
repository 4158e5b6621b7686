// What npm ci brings: nothing that was not looked at, and nothing that may not be passed on.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

type Locked = { version: string; integrity?: string; license?: unknown; dev?: boolean; devOptional?: boolean };
const { packages } = JSON.parse(readFileSync(join(__dirname, '../../package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};
const locked = Object.entries(packages).filter(([place]) => place !== '');
const nameOf = (place: string): string => place.replace(/^.*node_modules\//, '');

/** Named by Taro for other systems in this version, and never published in it: npm leaves them out. */
const neverPublished = /^@tarojs\/binding-/;

/** Licences under which the service may be run and passed on. sharp's own part is linked at run time, as LGPL-3.0 asks. */
const allowed = new Set([
  'MIT',
  'ISC',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  '0BSD',
  'OFL-1.1',
  'MIT OR CC0-1.0',
]);
const known: Record<string, string> = {
  'node-forge': '(BSD-3-Clause OR GPL-2.0)', // taken under the first
  'png-js': '', // MIT by its LICENSE file; its package.json does not say so
};
const ofSharp = /^@img\/sharp-/;

describe('locked packages', () => {
  it('are checked against what was locked, byte by byte', () =>
    expect(
      locked.flatMap(([place, { integrity }]) =>
        integrity?.startsWith('sha512-') || neverPublished.test(nameOf(place)) ? [] : [place],
      ),
    ).toEqual([]));

  it('of production have licences that were looked at', () =>
    expect(
      locked.flatMap(([place, { license: said, dev }]) => {
        const [name, license] = [nameOf(place), typeof said === 'string' ? said : ''];
        const isFine = allowed.has(license.replace(/^\(|\)$/g, '')) || known[name] === license || ofSharp.test(name);
        return dev || isFine ? [] : [`${name}: ${license}`];
      }),
    ).toEqual([]));

  it('name no address, so that any registry serves them', () =>
    expect(locked.filter(([, one]) => 'resolved' in one).map(([place]) => place)).toEqual([]));
});
