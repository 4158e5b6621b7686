// The folder that the version of 2026-11-28 left: a car, a camera record under objection, a licence, a payment that is done, one
// whose cashier is open, an order at the treasury. Today's code opens it and loses nothing.
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { extract } from 'tar-fs';
import type { Cars, Licences } from '../../contract/cars';
import type { Payment, Payments, Receipt } from '../../contract/payments';
import type { CarViolations } from '../../contract/violations';
import { startSandbox, type Sandbox } from '../../sandbox/main';
import { startService, type Service } from '../../server/service';
import { openDatabase, type Database } from '../../server/store/database';
import { freePort } from '../support/house/house';
import { runtimeAt } from '../support/clocks/runtime';

const left = {
  token: 'GpLlHZPfI_2_1rtGe5RM5R-iRwG4AiJMiUIWpVZzwn4',
  paid: 'QwTfSqsgpSfruL1ueVNjtw',
  open: 'QuYTcIImtvbgZRqKplPl0Q',
  paidNumber: '3301061900000128',
};
const now = () => new Date('2026-11-28T15:10:00Z');
const folder = mkdtempSync(join(tmpdir(), 'fadan-older-'));
let [sandbox, service, db]: [Sandbox?, Service?, Database?] = [];
beforeAll(async () => {
  const kept = createReadStream('test/fixtures/data-2026-11-28.tar.br');
  await pipeline(kept, createBrotliDecompress(), extract(folder));
  const port = await freePort();
  sandbox = await startSandbox({ port: 0, dataFolder: join(folder, 'sandbox'), now });
  const database = { kind: 'pglite' as const, folder: join(folder, 'pglite') };
  db = await openDatabase(database);
  const address = { port, publicUrl: `http://127.0.0.1:${port}`, host: '127.0.0.1' };
  const settings = { ...sandbox.settings, ...address, production: false, database, webFolder: null };
  service = await startService({ ...settings, dataKey: '11'.repeat(32) }, { db, runtime: runtimeAt(now) });
});
afterAll(async () => {
  await service?.stop();
  await db?.destroy();
  await sandbox?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const call = async <T>(method: string, path: string, body?: object): Promise<{ status: number; body: T }> => {
  const answer = await fetch(service!.url + path, {
    method,
    headers: { authorization: `Bearer ${left.token}`, ...(body && { 'content-type': 'application/json' }) },
    body: body ? JSON.stringify(body) : null,
  });
  return { status: answer.status, body: (await answer.json()) as T };
};

it('knows the session, both cars with their records, and the licence', async () => {
  const { status, body } = await call<Cars>('GET', '/v1/cars');
  expect([status, body.cars.length]).toEqual([200, 2]);
  for (const { id } of body.cars) {
    const records = await call<CarViolations>('GET', `/v1/cars/${id}/violations`);
    expect([records.status, records.body.violations.length > 0]).toEqual([200, true]);
    for (const record of records.body.violations)
      expect((await call('GET', `/v1/violations/${record.id}`)).status).toBe(200);
  }
  expect((await call<Licences>('GET', '/v1/licences')).body.licences).toHaveLength(1);
});

it('has the payment that is done with its receipt, and never takes it twice', async () => {
  expect((await call<Payment>('GET', `/v1/payments/${left.paid}`)).body.state).toBe('paid');
  expect((await call<Receipt>('GET', `/v1/payments/${left.paid}/receipt`)).status).toBe(200);
  const again = await call('POST', '/v1/quotes', { decisionNumbers: [left.paidNumber], paidFor: 'other' });
  expect(again).toMatchObject({ status: 409, body: { code: 'decision_paid' } });
});

it('goes on asking for the one whose cashier is open, and for the order at the treasury', async () => {
  expect((await call<Payments>('GET', '/v1/payments')).body.payments.map(({ id }) => id).sort()).toEqual(
    [left.open, left.paid].sort(),
  );
  const kinds = (await db!.selectFrom('outbox').select('kind').execute()).map(({ kind }) => kind);
  expect(kinds).not.toContain('look');
  expect(kinds).toContain('poll_gateway');
  expect(kinds).toContain('poll_treasury');
});
