// Each rule of config/dependency-rules/sandbox.cjs catches an import that is planted against it, by its own name.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';

const load = createRequire(resolve('package.json'));
const rules = load('./config/dependency-rules/sandbox.cjs') as { name: string }[];

/** Who imports what it must not. */
const planted: Record<string, [from: string, to: string]> = {
  'sandbox-is-the-other-side': ['sandbox/kit/time/planted.ts', 'domain/money.ts'],
  'sandbox-contract-is-the-bureaus': ['sandbox/alipay/planted-contract.ts', 'contract/common.ts'],
  'sandbox-companies-are-strangers': ['sandbox/alipay/planted.ts', 'sandbox/wechat-pay/order.ts'],
  'sandbox-treasury-is-behind-wechat': ['sandbox/treasury/planted.ts', 'sandbox/bureau/office.ts'],
  'sandbox-public-lists-are-strangers': [
    'sandbox/public-lists/juhe/planted.ts',
    'sandbox/public-lists/jisuapi/index.ts',
  ],
  'sandbox-companies-are-wired-outside': ['sandbox/wechat/planted.ts', 'sandbox/wiring/tables.ts'],
  'sandbox-kit-knows-no-company': ['sandbox/kit/http/planted.ts', 'sandbox/alipay/trade.ts'],
};
/** What stands in the house and breaks nothing. */
const allowed: [from: string, to: string][] = [
  ['sandbox/treasury/handlers.ts', 'sandbox/wechat/errcode.ts'],
  ['sandbox/bureau/index.ts', 'contract/bureau.ts'],
  ['sandbox/wiring/companies.ts', 'sandbox/alipay/index.ts'],
  ['sandbox/alipay/create.ts', 'sandbox/kit/time/china-time.ts'],
];

const house = mkdtempSync(join(tmpdir(), 'fadan-rules-'));
afterAll(() => rmSync(house, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), text, { flag: 'a' });
}

function violations(): { rule: string; from: string; to: string }[] {
  for (const [from, to] of [...Object.values(planted), ...allowed]) {
    write(to, 'export {};\n');
    write(
      from,
      `import '${relative(dirname(from), to)
        .replace(/^(?!\.)/, './')
        .replace(/\.ts$/, '')}';\n`,
    );
  }
  copyFileSync('tsconfig.json', join(house, 'tsconfig.json'));
  const config = resolve('.dependency-cruiser.cjs');
  const asked = ['--config', config, '--output-type', 'json', 'sandbox', 'domain', 'contract'];
  const options = { cwd: house, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } } as const;
  const bin = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { summary } = JSON.parse(execFileSync(process.execPath, [bin, ...asked], options)) as {
    summary: { violations: { rule: { name: string }; from: string; to: string }[] };
  };
  return summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

it('catches what is planted, and nothing else', () => {
  expect(Object.keys(planted).sort()).toEqual(rules.map(({ name }) => name).sort());
  const expected = Object.entries(planted).map(([rule, [from, to]]) => ({ rule, from, to }));
  const byRule = (a: { rule: string }, b: { rule: string }) => a.rule.localeCompare(b.rule);
  expect(violations().sort(byRule)).toEqual(expected.sort(byRule));
});
