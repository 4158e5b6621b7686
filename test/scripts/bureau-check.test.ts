// The conformance suite against a bureau that keeps the contract, and against one that does not.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../sandbox/main';
import { checkBureau, type Known } from '../../scripts/lib/bureau-conformance';
import type { Samples } from '../support/house';

const folder = mkdtempSync(join(tmpdir(), 'fadan-'));
let sandbox: Sandbox;
let known: Known;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, dataFolder: folder });
  const samples = (await (await fetch(`${sandbox.url}/__sandbox/samples`)).json()) as Samples;
  known = { ...samples.car, decision: samples.overdueDecisionNumber };
});
afterAll(async () => {
  await sandbox.stop();
  rmSync(folder, { recursive: true });
});

it('finds nothing wrong with a bureau written from the contract', async () => {
  const findings = await checkBureau(sandbox.settings.bureau, known, () => new Date());
  expect(findings.filter(({ wrong }) => wrong)).toEqual([]);
  expect(findings.length).toBeGreaterThan(10);
});

it('names everything that a bureau does otherwise', async () => {
  const lies = createServer((_request, reply) => reply.end('{"plate":"京A54321"}'));
  await new Promise<void>((listening) => lies.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(lies.address() as AddressInfo).port}`;
  const findings = await checkBureau({ url, key: 'ours', secret: 'shared' }, known, () => new Date());
  expect(findings.filter(({ wrong }) => !wrong)).toEqual([]);
  lies.closeAllConnections();
  await new Promise((closed) => lies.close(closed));
});
