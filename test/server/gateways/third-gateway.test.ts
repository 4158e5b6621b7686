// What a new gateway needs: a module of its own. Cashier, notification, ledger and jobs take it as it comes.
import Fastify from 'fastify';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { fen } from '#domain/payments/money';
import { agreementVersion } from '../../../contract/session';
import type { GatewayModules } from '../../../server/gateways/all-gateways';
import { notificationRoutes } from '../../../server/http/neighbours/notifications';
import type { Http } from '../../../server/http/shared/typed';
import type { Database } from '../../../server/store/database';
import { createSeal } from '../../../server/store/sealing/sealing';
import { wirePayments } from '../../../server/wiring/payments';
import { openTestDatabase } from '../../support/store/database';
import { runtimeAt } from '../../support/clocks/runtime';
import { createTestBank, openBank } from '../../support/neighbours/test-bank';

const now = new Date('2026-11-23T10:00:00+08:00');
let bank: Awaited<ReturnType<typeof openBank>>;
let db: Database;
let payments: ReturnType<typeof wirePayments>;
let app: Http;
let url: string;
beforeAll(async () => {
  [bank, db] = await Promise.all([openBank(), openTestDatabase()]);
  const modules = { test_bank: createTestBank(bank.url) } as unknown as GatewayModules;
  payments = wirePayments({
    settings: { publicUrl: 'https://fadan.example' },
    db,
    runtime: runtimeAt(() => now),
    seal: createSeal('11'.repeat(32)),
    adapters: { gateways: modules, payees: [], bureau: {} },
    cars: { invitations: {} },
  } as unknown as Parameters<typeof wirePayments>[0]);
  app = Fastify() as unknown as Http;
  await app.register(notificationRoutes(payments));
  url = await app.listen({ port: 0, host: '127.0.0.1' });
  const person = { id: 'wang', agreed_version: agreementVersion, created_at: 0 };
  await db.insertInto('people').values(person).execute();
  const items = JSON.stringify([{ decisionNumber: '3101040000001000', totalFen: 20000 }]);
  const quote = { id: 'quote', person_id: 'wang', paid_for: 'mine', items, total_fen: fen(20000) };
  await db
    .insertInto('quotes')
    .values({ ...quote, valid_until: now.getTime() + 900_000, created_at: now.getTime() })
    .execute();
});
afterAll(async () => {
  await Promise.all([app?.close(), bank?.stop()]);
  await db?.destroy();
});

it('opens its cashier, takes its signed word, and has the payment in the books', async () => {
  const person = { id: 'wang', agreedVersion: agreementVersion, platform: 'h5' as const, openId: 'o' };
  const { paymentId, cashier } = await payments.openPayment(person, 'quote', '1.2.3.4');
  expect(cashier).toMatchObject({ kind: 'redirect', url: expect.stringContaining(bank.url) });
  const { out_trade_no: number } = await db.selectFrom('attempts').selectAll().executeTakeFirstOrThrow();

  const word = bank.pay(number);
  const tell = (mac: string) =>
    fetch(`${url}/notify/test_bank`, { method: 'POST', body: word.body, headers: { 'x-bank-mac': mac } });
  expect((await tell('forged')).status).toBe(401);
  expect((await tell(word.mac)).status).toBe(200);

  expect(await db.selectFrom('attempts').select(['id', 'gateway', 'state']).execute()).toEqual([
    { id: paymentId, gateway: 'test_bank', state: 'paid' },
  ]);
  const ledger = await db.selectFrom('ledger_entries').select(['account', 'amount_fen']).orderBy('account').execute();
  expect(ledger).toEqual([
    { account: 'gateway', amount_fen: 20000 },
    { account: 'owed', amount_fen: -20000 },
  ]);
  expect(await db.selectFrom('outbox').select('kind').where('kind', '=', 'write_back').execute()).toHaveLength(1);
});
