// A visitor looked at a stranger's decision and bound a car, and never came back. What is left of it after some weeks?
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { Car } from '../../../../contract/cars';
import type { Session } from '../../../../contract/session';
import { createRetention } from '../../../../server/store/retention/retention';
import { openHouse, type House } from '../../../support/house/house';
import { hearStatements, readsOfLongTables } from '../../../support/store/plans';
import { runtimeAt } from '../../../support/clocks/runtime';

const heard = hearStatements();
let house: House;
let token: string;
beforeAll(async () => {
  house = await openHouse({ plugin: heard.plugin });
  token = (await call<Session>('/v1/session', { platform: 'browser' })).token;
});
afterAll(() => house.stop());

async function call<T>(path: string, body: object): Promise<T> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const answer = await fetch(house.service.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await answer.json()) as T;
}
/** Every row of every table, as text. */
async function dump(): Promise<string> {
  const tables = await sql<{
    name: string;
  }>`select tablename as name from pg_tables where schemaname = 'public'`.execute(house.db);
  const rows = await Promise.all(
    tables.rows.map(({ name }) => sql`select * from ${sql.table(name)}`.execute(house.db).then(({ rows: all }) => all)),
  );
  return JSON.stringify(rows);
}

it('is a visitor still who has no session in this moment', async () => {
  const row = { id: 'comes just now', agreed_version: null, created_at: Date.now(), visits_from: '203.0.113.9' };
  await house.db.insertInto('people').values(row).execute();
  await createRetention({ db: house.db, runtime: runtimeAt(() => new Date()) })();
  const people = house.db.selectFrom('people').where('id', '=', row.id);
  expect(await people.select('visits_from').executeTakeFirst()).toEqual({ visits_from: row.visits_from });
  await house.db.deleteFrom('people').where('id', '=', row.id).execute();
});
it('is nothing: no plate, no name, no number and no address stands in any table', async () => {
  const { plate, plateType, lastSix } = house.samples.cameraCar;
  const car = await call<Car>('/v1/cars', { plate, plateType, lastSix });
  const number = house.samples.decisionNumber;
  const decision = await call<{ plate: string }>('/v1/decisions/lookup', { number });
  await call('/v1/quotes', { decisionNumbers: [number], paidFor: 'other' });
  await call('/v1/reports', { text: '款没退', paymentId: null });
  const { id } = await house.db.selectFrom('people').select('id').executeTakeFirstOrThrow();
  expect(decision.plate).toContain('*');
  const before = await dump();
  for (const word of [plate, car.ownerMasked, number, id]) expect(before).toContain(word);

  const later = new Date(Date.now() + 31 * 86_400_000);
  const sweep = createRetention({ db: house.productDb, runtime: runtimeAt(() => later) });
  await sweep();
  await sweep();
  const after = await dump();
  for (const word of [plate, car.ownerMasked, number, car.id]) expect(after).not.toContain(word);
  expect(after).not.toContain(house.samples.severalCar.plate);
  for (const gone of ['identities', 'reports'] as const)
    expect(await house.db.selectFrom(gone).selectAll().execute()).toEqual([]);
});

it('reads no long table whole', async () => {
  expect(await readsOfLongTables(house.db, heard)).toEqual([]);
});
