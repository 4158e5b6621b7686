import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';

const run = promisify(execFile);
const arithmeticIn = async (zone: string): Promise<unknown> => {
  const { stdout } = await run(
    process.execPath,
    [resolve('node_modules/tsx/dist/cli.mjs'), 'test/support/clocks/zone-arithmetic.ts'],
    { env: { ...process.env, TZ: zone } },
  );
  return JSON.parse(stdout);
};

it('reckons days and money in every time zone as in Shanghai, and the bureau in its own way as well', async () => {
  const zones = ['Asia/Shanghai', 'UTC', 'America/New_York', 'Pacific/Kiritimati'];
  const [shanghai, ...others] = await Promise.all(zones.map(arithmeticIn));
  expect(shanghai).toMatchObject({ cases: 1800, differ: 0 });
  expect(others).toEqual([shanghai, shanghai, shanghai]);
});
