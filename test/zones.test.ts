import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, it } from '@jest/globals';

type Told = { cases: number; differ: number; hash: string };
const arithmeticIn = (zone: string): Told =>
  JSON.parse(
    execFileSync(process.execPath, [resolve('node_modules/tsx/dist/cli.mjs'), 'test/support/zone-arithmetic.ts'], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    }),
  ) as Told;

it.each(['UTC', 'America/New_York', 'Pacific/Kiritimati'])(
  'reckons days and money in %s as in Shanghai, and the bureau in its own way as well',
  (zone) => {
    const told = arithmeticIn(zone);
    expect(told).toMatchObject({ cases: 1800, differ: 0 });
    expect(told).toEqual(arithmeticIn('Asia/Shanghai'));
  },
);
