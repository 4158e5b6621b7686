// Each rule of the service's rooms is broken once, in a tree of a few files, and has to be what reports it.
import { createRequire } from 'node:module';
import { expect, it } from '@jest/globals';
import { violationsOf, type Import } from './planting';

const load = createRequire(__filename);
const rules = load('../../config/dependency-rules/server.cjs') as { name: string }[];
const rooms = load('../../config/dependency-rules/server-rooms.cjs') as Record<
  string,
  { sees: string[]; types?: string[] }
>;
type Plant = Import & { rule: string };

/** Of each room: an import of a room that it may not see, and one of a value where it may take types alone. */
const ofRooms = Object.entries(rooms).flatMap(([name, { sees, types = [] }]): Plant[] => {
  const unseen = Object.keys(rooms).find((other) => ![name, ...sees, ...types].includes(other))!;
  const plant = (to: string, nth: number) => ({ from: `server/${name}/planted-${nth}.ts`, to: `server/${to}/a.ts` });
  const seesTooMuch = { rule: `server-${name}`, ...plant(unseen, 1) };
  return types.length > 0
    ? [seesTooMuch, { rule: `server-${name}-is-handed-them`, ...plant(types[0]!, 2) }]
    : [seesTooMuch];
});
const violations: Plant[] = [
  ...ofRooms,
  { rule: 'domain-is-pure', from: 'domain/planted.ts', to: 'contract/common.ts' },
  { rule: 'contract-sees-domain', from: 'contract/planted.ts', to: 'server/ports.ts' },
  { rule: 'service-is-alone', from: 'server/wiring/planted.ts', to: 'sandbox/main.ts' },
  { rule: 'service-is-alone', from: 'server/wiring/planted-2.ts', to: 'test/support/house/house.ts' },
  { rule: 'product-knows-no-test', from: 'scripts/planted.ts', to: 'test/server/paying.test.ts' },
  {
    rule: 'gateways-stand-behind-their-port',
    from: 'server/payments/planted.ts',
    to: 'server/gateways/alipay/gateway.ts',
  },
  {
    rule: 'gateways-are-strangers',
    from: 'server/gateways/alipay/planted.ts',
    to: 'server/gateways/wechat-pay/calls/call.ts',
  },
  { rule: 'sources-stand-behind-the-bureau', from: 'server/wiring/planted-3.ts', to: 'server/bureau/sources/juhe.ts' },
  {
    rule: 'strangers-bytes-are-parsed-in-the-child',
    from: 'server/papers/planted.ts',
    to: 'server/papers/vision/unpack.ts',
  },
  { rule: 'no-cycles', from: 'server/wiring/one.ts', to: 'server/wiring/two.ts' },
];
/** What may be: none of these may be reported. */
const allowed: Import[] = [
  ...Object.entries(rooms).flatMap(([name, { sees, types = [] }]): Import[] => [
    ...sees.map((to) => ({ from: `server/${name}/allowed-${to}.ts`, to: `server/${to}/b.ts` })),
    ...types
      .filter((to) => to !== 'gateways')
      .map((to) => ({ from: `server/${name}/allowed-${to}.ts`, to: `server/${to}/b.ts`, asType: true })),
  ]),
  { from: 'server/http/allowed.ts', to: 'server/gateways/types.ts', asType: true },
  { from: 'server/wiring/allowed.ts', to: 'server/gateways/alipay/gateway.ts' },
  { from: 'server/gateways/alipay/allowed.ts', to: 'server/gateways/bills/bill-lines.ts' },
  { from: 'contract/allowed.ts', to: 'domain/payments/money.ts' },
];
const back: Import = { from: 'server/wiring/two.ts', to: 'server/wiring/one.ts' };
const reported = violationsOf([...violations, ...allowed, back]).map(
  ({ rule, from, to }) => `${rule}: ${from} -> ${to}`,
);

it('breaks every rule at least once', () => {
  expect([...new Set(violations.map(({ rule }) => rule))].sort()).toEqual(rules.map(({ name }) => name).sort());
});
it.each(violations)('reports $rule: $from -> $to', ({ rule, from, to }) => {
  expect(reported).toContain(`${rule}: ${from} -> ${to}`);
});
it('reports nothing that may be', () => {
  const imports = new Set(allowed.map(({ from, to }) => `${from} -> ${to}`));
  expect(reported.filter((line) => imports.has(line.slice(line.indexOf(': ') + 2)))).toEqual([]);
});
