// Each rule of config/dependency-rules/sandbox.cjs catches an import that is planted against it, by its own name.
import { createRequire } from 'node:module';
import { expect, it } from '@jest/globals';
import { violationsOf } from './planting';

const rules = createRequire(__filename)('../../config/dependency-rules/sandbox.cjs') as { name: string }[];

/** Who imports what it must not. */
const planted: Record<string, [from: string, to: string]> = {
  'sandbox-is-the-other-side': ['sandbox/kit/time/planted.ts', 'domain/payments/money.ts'],
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

it('catches what is planted, and nothing else', () => {
  expect(Object.keys(planted).sort()).toEqual(rules.map(({ name }) => name).sort());
  const expected = Object.entries(planted).map(([rule, [from, to]]) => ({ rule, from, to }));
  const byRule = (a: { rule: string }, b: { rule: string }) => a.rule.localeCompare(b.rule);
  const imports = [...Object.values(planted), ...allowed].map(([from, to]) => ({ from, to }));
  expect(violationsOf(imports).sort(byRule)).toEqual(expected.sort(byRule));
});
