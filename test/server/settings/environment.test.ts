import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readEnvironment } from '../../../server/settings/environment';

it('takes an empty variable for none', () => {
  const empty = Object.fromEntries(
    ['SETTINGS', 'DATA', 'HOST', 'PORT', 'SANDBOX_PORT', 'LOG', 'DATABASE_URL', 'STOP_SECONDS'].map((name) => [
      `FADAN_${name}`,
      name === 'HOST' ? ' ' : '',
    ]),
  );
  expect(readEnvironment(empty)).toEqual(readEnvironment({}));
  expect(readEnvironment(empty)).toMatchObject({ data: resolve('.data'), host: '127.0.0.1', log: 'error' });
});

it('reads what is set', () => {
  expect(
    readEnvironment({ FADAN_PORT: '9000', FADAN_HOST: '::', FADAN_STOP_SECONDS: '2.5', FADAN_DATA: '/srv/fadan' }),
  ).toMatchObject({ port: 9000, host: '::', stopSeconds: 2.5, data: '/srv/fadan' });
});

describe('one line with the name of the variable', () => {
  it.each([
    [{ FADAN_PORT: 'http' }, 'FADAN_PORT: http is no port: write a number from 1 to 65535'],
    [{ FADAN_PORT: '0' }, 'FADAN_PORT: 0 is no port: write a number from 1 to 65535'],
    [{ FADAN_SANDBOX_PORT: '70000' }, 'FADAN_SANDBOX_PORT: 70000 is no port: write a number from 1 to 65535'],
    [{ FADAN_PORT: '-1' }, 'FADAN_PORT: -1 is no port'],
    [{ FADAN_LOG: 'verbose' }, 'FADAN_LOG: verbose is no level: write one of fatal, error, warn'],
    [{ FADAN_DATABASE_URL: 'localhost:5432' }, 'FADAN_DATABASE_URL is no address of PostgreSQL'],
    [{ FADAN_STOP_SECONDS: 'soon' }, 'FADAN_STOP_SECONDS: soon is no time: write seconds, as 10'],
    [{ FADAN_PROT: '9000' }, 'FADAN_PROT is not a variable of Fadan: did you mean FADAN_PORT?'],
  ])('%j', (variables, line) => {
    expect(() => readEnvironment(variables as Record<string, string>)).toThrow(line);
  });
});

it("leaves other people's names alone", () => {
  expect(() => readEnvironment({ FADAN_TEST_DATABASE_URL: 'x', FADAN_CLUSTER_NAME: 'y', PORT: '1' })).not.toThrow();
});
