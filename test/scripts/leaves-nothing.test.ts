import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from '@jest/globals';

const temporary = mkdtempSync(join(tmpdir(), 'machine-'));

it("leaves nothing in the machine's temporary folder after a run whose tests made folders there", () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--experimental-vm-modules', resolve('node_modules/jest/bin/jest.js'), 'test/sandbox/alipay/alipay-v2.test.ts'],
    { env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary }, encoding: 'utf8' },
  );
  expect([status, stderr.match(/^Tests: .*/m)?.[0]]).toEqual([0, expect.stringContaining('passed')]);
  expect(readdirSync(temporary)).toEqual([]);
}, 120_000);
