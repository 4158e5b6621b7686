// The conformance suite against a bureau that keeps the contract, and against one that does not.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../sandbox/main';
import { checkBureau, type Known } from '../../scripts/lib/bureau-conformance';
import * as examples from '../../scripts/openapi/examples';
import { bureauOfTheDocument } from '../support/neighbours/bureau-of-the-document';
import type { Samples } from '../support/house/house';

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

it('finds nothing wrong with a bureau written from the document alone', async () => {
  const ours = { key: 'ours', secret: 'shared' };
  // The day of the document's examples: a list is never fresher than now.
  const now = () => new Date('2026-11-23T12:00:00+08:00');
  const server = bureauOfTheDocument(ours, now);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { vehicleQuery, decision } = examples;
  const findings = await checkBureau({ url, ...ours }, { ...vehicleQuery, decision: decision.number }, now);
  expect(findings.filter(({ wrong }) => wrong)).toEqual([]);
  expect(findings.length).toBeGreaterThan(10);
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
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
