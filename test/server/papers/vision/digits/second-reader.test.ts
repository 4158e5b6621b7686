import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';

type Seen = { clean: number[]; overtyped: number[] };

describe('the second reader of digits, before print in a family that it never saw', () => {
  let seen: Seen;
  beforeAll(() => {
    const program = join(__dirname, '../../../../support/see-digits.ts');
    seen = JSON.parse(execFileSync(process.execPath, ['--require', 'tsx/cjs', program], { encoding: 'utf8' })) as Seen;
  });
  it('sees every clean digit as what it is', () => {
    expect(seen.clean).toHaveLength(16);
    expect(Math.min(...seen.clean)).toBeGreaterThan(0.9);
  });
  it('takes a digit with another typed over it for neither', () =>
    expect(Math.max(...seen.overtyped)).toBeLessThan(0.5));
});
