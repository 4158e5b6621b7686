// Each rule of the mini-program's rooms is broken once, in a tree of a few files, and has to be what reports it.
import { createRequire } from 'node:module';
import { expect, it } from '@jest/globals';
import { violationsOf, type Import } from './planting';

type Rule = { name: string };
const rules = createRequire(__filename)('../../config/dependency-rules/src.cjs') as Rule[];
type Plant = Import & { rule: string };

const violations: Plant[] = [
  { rule: 'client-is-alone', from: 'src/api/a.ts', to: 'server/main.ts' },
  { rule: 'client-is-alone', from: 'src/features/b.ts', to: 'sandbox/main.ts', asType: true },
  { rule: 'client-takes-types-of-the-contract', from: 'src/api/b.ts', to: 'contract/cars.ts' },
  { rule: 'nobody-imports-the-app', from: 'src/features/c.ts', to: 'src/app.tsx' },
  { rule: 'pages-are-islands', from: 'src/pages/home/index.tsx', to: 'src/packages/pay/check/use-check.ts' },
  { rule: 'pages-are-islands', from: 'src/packages/pay/result/a.ts', to: 'src/packages/pay/check/use-check.ts' },
  { rule: 'features-know-no-page', from: 'src/features/pay/d.ts', to: 'src/packages/pay/check/use-check.ts' },
  { rule: 'api-sees-the-contract-alone', from: 'src/api/c.ts', to: 'src/platform/scan/index.ts' },
  { rule: 'api-sees-the-contract-alone', from: 'src/api/d.ts', to: 'src/i18n/language.ts' },
  { rule: 'api-sees-the-contract-alone', from: 'src/api/e.ts', to: 'src/platform/reader/index.ts' },
  { rule: 'i18n-says-and-does-nothing', from: 'src/i18n/b.ts', to: 'src/platform/dialogs/index.ts' },
  { rule: 'ui-knows-no-fines', from: 'src/ui/a.tsx', to: 'src/features/pay/facts.ts' },
  { rule: 'ui-knows-no-fines', from: 'src/ui/b.tsx', to: 'src/platform/scan/index.ts' },
  { rule: 'ui-knows-no-fines', from: 'src/ui/c.tsx', to: 'contract/cars.ts', asType: true },
  { rule: 'ui-knows-no-fines', from: 'src/ui/d.tsx', to: 'domain/offences/points.ts' },
  { rule: 'platform-knows-no-screen', from: 'src/platform/maps/index.ts', to: 'src/features/pay/facts.ts' },
  { rule: 'platform-knows-no-screen', from: 'src/platform/maps/types.ts', to: 'src/ui/tone.ts', asType: true },
  { rule: 'i18n-says-and-does-nothing', from: 'src/i18n/zh-CN/a.ts', to: 'src/api/calls.ts' },
  { rule: 'i18n-takes-types-alone', from: 'src/i18n/zh-CN/b.ts', to: 'domain/offences/points.ts' },
  { rule: 'languages-are-joined-by-topic', from: 'src/pages/home/a.ts', to: 'src/i18n/zh-CN/pay.ts' },
  { rule: 'language-knows-no-other-but-the-first', from: 'src/i18n/fr/a.ts', to: 'src/i18n/en/pay.ts' },
  { rule: 'capabilities-are-asked-by-their-folder', from: 'src/pages/home/b.ts', to: 'src/platform/entry/parse.ts' },
  { rule: 'variants-are-chosen-by-the-build', from: 'src/pages/home/c.ts', to: 'src/platform/scan/index.h5.ts' },
  { rule: 'no-folder-circles', from: 'src/features/one/a.ts', to: 'src/features/two/b.ts' },
];
/** What may be: none of these may be reported. */
const allowed: Import[] = [
  { from: 'src/pages/ok/index.tsx', to: 'src/features/pay/facts.ts' },
  { from: 'src/pages/ok/a.ts', to: 'src/api/calls.ts' },
  { from: 'src/pages/ok/b.ts', to: 'src/platform/scan/index.ts' },
  { from: 'src/pages/ok/c.ts', to: 'src/platform/scan/types.ts', asType: true },
  { from: 'src/pages/ok/index.config.ts', to: 'src/i18n/zh-CN/pay.ts' },
  { from: 'src/packages/ok/one/a.ts', to: 'src/packages/ok/one/b.ts' },
  { from: 'src/features/ok/a.ts', to: 'src/api/calls.ts' },
  { from: 'src/features/ok/b.ts', to: 'contract/cars.ts', asType: true },
  { from: 'src/features/ok/c.ts', to: 'domain/offences/points.ts' },
  { from: 'src/ui/ok.tsx', to: 'domain/payments/money.ts' },
  { from: 'src/i18n/en/ok.ts', to: 'src/i18n/zh-CN/pay.ts', asType: true },
  { from: 'src/app.tsx', to: 'src/platform/scan/index.ts' },
  { from: 'src/api/ok.ts', to: 'src/platform/storage/index.ts' },
  { from: 'src/i18n/ok.ts', to: 'src/platform/reader/index.ts' },
];

const back: Import = { from: 'src/features/two/a.ts', to: 'src/features/one/b.ts' };
const reported = violationsOf([...violations, ...allowed, back]).map(
  ({ rule, from, to }) => `${rule}: ${from} -> ${to}`,
);

it('breaks every rule at least once', () => {
  expect([...new Set(violations.map(({ rule }) => rule))].sort()).toEqual(rules.map(({ name }) => name).sort());
});
it.each(violations.filter(({ rule }) => rule !== 'no-folder-circles'))('reports $rule: $from -> $to', (planted) => {
  expect(reported).toContain(`${planted.rule}: ${planted.from} -> ${planted.to}`);
});
it('reports no-folder-circles: two folders that need each other', () => {
  expect(reported).toContain('no-folder-circles: src/features/one -> src/features/two');
});
it.each(allowed)('lets $from take $to', ({ from, to }) => {
  expect(reported.filter((line) => line.endsWith(`${from} -> ${to}`))).toEqual([]);
});
