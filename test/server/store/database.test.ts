import { signedFen } from '#domain/payments/money';
import { systemRuntime } from '../../../server/runtime';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { migrate, openDatabase, transaction, type Database } from '../../../server/store/database';
import { openTestDatabase } from '../../support/store/database';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.destroy());

const person = (id: string) => ({ id, agreed_version: null, created_at: 1_795_400_000_000 });

it('reads money and instants as numbers', async () => {
  await db.insertInto('people').values(person('numbers')).execute();
  const { created_at } = await db
    .selectFrom('people')
    .select('created_at')
    .where('id', '=', 'numbers')
    .executeTakeFirstOrThrow();
  expect(created_at).toBe(1_795_400_000_000);
});

it('loses no update of many at once', async () => {
  await db
    .insertInto('people')
    .values({ ...person('counted'), created_at: 0 })
    .execute();
  const countOne = () =>
    transaction(db, systemRuntime, async (tx) => {
      const { created_at } = await tx
        .selectFrom('people')
        .select('created_at')
        .where('id', '=', 'counted')
        .executeTakeFirstOrThrow();
      await tx
        .updateTable('people')
        .set({ created_at: created_at + 1 })
        .where('id', '=', 'counted')
        .execute();
    });
  await Promise.all(Array.from({ length: 6 }, countOne));
  const { created_at } = await db
    .selectFrom('people')
    .select('created_at')
    .where('id', '=', 'counted')
    .executeTakeFirstOrThrow();
  expect(created_at).toBe(6);
});

it('tries again what could not be serialized, so that nobody hears of it', async () => {
  let tries = 0;
  const paid = await transaction(db, { ...systemRuntime, sleep: async () => undefined }, async () => {
    tries += 1;
    if (tries < 4) throw Object.assign(new Error('could not serialize access'), { code: '40001' });
    return 'paid';
  });
  expect([paid, tries]).toEqual(['paid', 4]);
});

it('does not let two that hindered each other wait alike, at no try', async () => {
  const waitsOf = async (chance: number): Promise<number[]> => {
    const waits: number[] = [];
    const sleep = async (ms: number) => void waits.push(ms);
    const refused = transaction(db, { sleep, randomBytes: (count) => Buffer.alloc(count, chance) }, async () => {
      throw Object.assign(new Error('could not serialize access'), { code: '40001' });
    });
    await expect(refused).rejects.toThrow('could not serialize access');
    return waits;
  };
  const [soon, late] = [await waitsOf(0), await waitsOf(255)];
  expect(soon).toHaveLength(11);
  for (const [at, wait] of soon.entries()) expect(late[at]).toBeGreaterThan(wait + 5);
  expect(late.reduce((sum, wait) => sum + wait, 0)).toBeLessThan(1000); // nobody who waits for the answer gives up meanwhile
});

it('lets those who lost a race to write something once see that it is written', async () => {
  const done = {
    day: '2026-11-22',
    source: 'ledger' as const,
    their_fen: signedFen(0),
    our_fen: signedFen(0),
    differences: 0,
    at: 0,
  };
  const writeOnce = () =>
    transaction(db, systemRuntime, async (tx) => {
      if (await tx.selectFrom('reconciled_days').select('day').where('day', '=', done.day).executeTakeFirst())
        return 'found';
      await tx.insertInto('people').values(person('once')).execute(); // refuses a second one before the database sees the race
      await tx.insertInto('reconciled_days').values(done).execute();
      return 'wrote';
    });
  const told = await Promise.all(Array.from({ length: 8 }, writeOnce));
  expect(told.filter((one) => one === 'wrote')).toHaveLength(1);
});

it('tells of a row that is there already', async () => {
  const again = () => transaction(db, systemRuntime, (tx) => tx.insertInto('people').values(person('twice')).execute());
  await again();
  await expect(again()).rejects.toMatchObject({ code: '23505' });
});

it('keeps nothing of a transaction that failed, and works on', async () => {
  const failing = transaction(db, systemRuntime, async (tx) => {
    await tx.insertInto('people').values(person('half done')).execute();
    throw new Error('on purpose');
  });
  await expect(failing).rejects.toThrow('on purpose');
  expect(await db.selectFrom('people').where('id', '=', 'half done').selectAll().execute()).toEqual([]);
});

it("finds the first start's data at the second", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fadan-store-'));
  const first = await openDatabase({ kind: 'pglite', folder });
  await first.insertInto('people').values(person('kept')).execute();
  await first.destroy();
  const second = await openDatabase({ kind: 'pglite', folder });
  expect(await second.selectFrom('people').select('id').execute()).toEqual([{ id: 'kept' }]);
  await second.destroy();
  rmSync(folder, { recursive: true });
});

const onPostgres = process.env.FADAN_TEST_DATABASE_URL ? it : it.skip;
onPostgres('outlives the end of its connections', async () => {
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.execute(
    db,
  );
  await sql`select 1`.execute(db);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect((await sql<{ one: number }>`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
});

it('serves on the tables of a newer version, which only added to them', async () => {
  const row = { name: '9999-of-a-release-to-come', timestamp: new Date().toISOString() };
  await sql`insert into kysely_migration (name, timestamp) values (${row.name}, ${row.timestamp})`.execute(db);
  await expect(migrate(db)).resolves.toBeUndefined();
  await sql`delete from kysely_migration where name = ${row.name}`.execute(db);
});
