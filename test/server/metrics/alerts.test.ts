// What Prometheus reads of a node, and that no alert asks for anything that is not there.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { gauges } from '../../../server/metrics/gauges';
import { openMeters } from '../../../server/metrics/meters';
import { freePort, openHouse, type House } from '../../support/house/house';
import { signIn } from '../../support/drivers/driver-at-the-api';

type Rule = {
  alert: string;
  expr: string;
  labels: { severity: string };
  annotations: { summary: string; runbook: string };
};
const { groups } = parse(readFileSync('deploy/alerts.yml', 'utf8')) as { groups: { rules: Rule[] }[] };
const rules = groups.flatMap((group) => group.rules);
const runbook = readFileSync('docs/alerts.md', 'utf8');

let house: House;
let port: number;
const scraped = async (): Promise<string> => (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
beforeAll(async () => {
  port = await freePort();
  house = await openHouse({
    change: (settings) => ({
      ...settings,
      metrics: { port },
      watching: { everyHours: 1, perMinute: 60, burst: 10 },
      wechatPay: { ...settings.wechatPay, serial: 'AB12' },
    }),
  });
  const driver = await signIn(house, 'pays');
  await driver.agree();
  await driver.open([house.samples.decisionNumber]); // whom the gateway refuses, by the wrong serial
  await house.db.insertInto('cases').values(caseOf('refund_slow')).execute();
});
afterAll(() => house.stop());

describe('what a node measures', () => {
  it('is what the books say', async () => {
    await house.db.insertInto('cases').values(caseOf('ledger_unbalanced')).execute();
    expect(await scraped()).toMatch(/^fadan_cases_open\{[^}]*kind="ledger_unbalanced"[^}]*\} 1$/m);
    await house.db.deleteFrom('cases').where('kind', '=', 'ledger_unbalanced').execute();
    expect(await scraped()).toMatch(/kind="ledger_unbalanced"[^}]*\} 0$/m); // or its alert would never end
  });

  it('counts answers by route, never by what stands in the address', async () => {
    await fetch(`${house.service.url}/v1/payments/of-somebody`);
    const text = await scraped();
    expect(text).toMatch(/fadan_http_answer_seconds_count\{[^}]*route="\/v1\/payments\/:id"[^}]*status="4xx"[^}]*\} 1/);
    expect(text).not.toContain('of-somebody');
  });

  it('has no label with a number, a plate or a name', async () => {
    const labels = new Set([...(await scraped()).matchAll(/[{,](\w+)="/g)].map(([, label]) => label));
    expect([...labels].sort()).toEqual(['gateway', 'kind', 'lane', 'le', 'method', 'route', 'source', 'status']);
  });

  it('does not stand at the public address', async () => {
    expect((await fetch(`${house.service.url}/metrics`)).status).toBe(404);
  });

  it('refuses a port that is taken, before anything is served', async () => {
    await expect(openMeters({ port })).rejects.toThrow(`metrics.port: ${port} of 127.0.0.1`);
  });
});

/** What an expression names that no node tells. */
async function unknownIn(expr: string): Promise<string[]> {
  const named = [...new Set(expr.match(/fadan_\w+/g) ?? [])];
  const known = new Set(
    [...(await scraped()).matchAll(/^# TYPE (\w+) (\w+)$/gm)].flatMap(([, name, type]) =>
      type === 'histogram' ? [`${name}_count`, `${name}_bucket`] : [name],
    ),
  );
  return named.filter((name) => !known.has(name) && !(name in gauges));
}

const hasPromtool = spawnSync('promtool', ['--version']).status === 0;
(hasPromtool ? it : it.skip)('the rules are what Prometheus takes', () => {
  expect(spawnSync('promtool', ['check', 'rules', 'deploy/alerts.yml']).status).toBe(0);
});

describe('an alert', () => {
  it.each(rules)('$alert asks for what is there', async ({ expr }) => {
    expect(await unknownIn(expr)).toEqual([]);
    const used = expr.matchAll(/(\w+)\s*(?:=|!=|=~)\s*"/g);
    for (const [, label] of used)
      expect(['job', 'kind', 'lane', 'status', 'route', 'gateway', 'source', 'certificate']).toContain(label);
  });

  it.each(rules)('$alert says what to do', ({ alert, labels, annotations }) => {
    expect(runbook).toContain(`\n## ${alert}\n`);
    expect(annotations.runbook).toBe(`docs/alerts.md#${alert.toLowerCase()}`);
    expect(['page', 'ticket']).toContain(labels.severity);
  });

  it('has no line in the runbook that no rule leads to', () => {
    const told = [...runbook.matchAll(/^## (\w+)$/gm)].map(([, name]) => name);
    expect(told).toEqual(rules.map(({ alert }) => alert));
  });
});

describe('the dashboard', () => {
  type Panel = {
    id: number;
    title: string;
    gridPos: Record<'x' | 'y' | 'w' | 'h', number>;
    targets: { expr: string }[];
  };
  const { panels } = JSON.parse(readFileSync('deploy/dashboard.json', 'utf8')) as { panels: Panel[] };

  it('asks for what is there, and shows every gauge', async () => {
    const asked = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));
    for (const expr of asked) expect(await unknownIn(expr)).toEqual([]);
    expect(Object.keys(gauges).filter((name) => !asked.some((expr) => expr.includes(name)))).toEqual([]);
  });
  it('has no panel upon another', () => {
    const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, at) => `${x + (at % w)},${y + Math.floor(at / w)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    expect(panels.filter(({ gridPos: { x, w } }) => x + w > 24)).toEqual([]);
  });
});

const caseOf = (kind: 'ledger_unbalanced' | 'refund_slow') => ({
  ...{ id: kind, day: '2026-11-28', source: 'ledger' as const, kind, number: kind, opened_at: Date.now() },
  ...{ our_fen: null, their_fen: null, closed_at: null, closing_note: null },
});
