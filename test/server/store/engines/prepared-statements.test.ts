// On a PostgreSQL of its own statements are prepared; the embedded database shows that the same holds there.
import type { EventEmitter } from 'node:events';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import pg from 'pg';
import { transaction, type Database } from '../../../../server/store/database';
import { systemRuntime } from '../../../../server/runtime';
import { createStatementNames, prepareStatements } from '../../../../server/store/engines/prepared-statements';
import { openTestDatabase } from '../../../support/store/database';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  await sql`create table prepared_things (id integer primary key, name text)`.execute(db);
  await sql`insert into prepared_things values (1, 'one')`.execute(db);
});
afterAll(async () => {
  await sql`drop table prepared_things`.execute(db);
  await db.destroy();
});

const look = (of: Database) =>
  sql<{ id: number; name: string }>`select * from prepared_things where id = ${1}`.execute(of).then(({ rows }) => rows);
const everywhere = () => Promise.all(Array.from({ length: 8 }, () => look(db)));

it('reads a table that a newer version widens while this one serves', async () => {
  expect(await everywhere()).toHaveLength(8);
  await sql`alter table prepared_things add column note text default 'new'`.execute(db);
  for (const rows of await everywhere()) expect(rows).toEqual([{ id: 1, name: 'one', note: 'new' }]);
});

it('begins a transaction again that meets a widened table in its middle', async () => {
  await everywhere();
  await sql`alter table prepared_things add column later text default 'later'`.execute(db);
  const rename = async (to: string) =>
    transaction(db, systemRuntime, async (tx) => {
      await sql`update prepared_things set name = ${to} where id = ${1}`.execute(tx);
      return look(tx);
    });
  expect(await Promise.all([rename('two'), rename('two'), rename('two')])).toHaveLength(3);
  expect(await look(db)).toEqual([{ id: 1, name: 'two', note: 'new', later: 'later' }]);
});

it('asks with more values than were ever prepared, and with lists of any length', async () => {
  for (let length = 1; length <= 500; length += 1) {
    const ids = Array.from({ length }, (_, at) => at + 1);
    const { rows } = await sql`select id from prepared_things where id in (${sql.join(ids)})`.execute(db);
    expect(rows).toEqual([{ id: 1 }]);
  }
});

const things = async (): Promise<number[]> =>
  (await sql<{ id: number }>`select id from prepared_things order by id`.execute(db)).rows.map(({ id }) => id);
const add = (tx: Database, id: number, name = `thing ${id}`) =>
  sql`insert into prepared_things (id, name) values (${id}, ${name})`.execute(tx);
const several = [1, 2, 3, 4, 5, 6];

it('keeps what was written in a transaction, whether anything was asked after it or not', async () => {
  for (const at of several) {
    await transaction(db, systemRuntime, (tx) => add(tx, 10 * at));
    await transaction(db, systemRuntime, async (tx) => {
      await add(tx, 10 * at + 1);
      await add(tx, 10 * at + 2);
      expect((await look(tx)).length).toBe(1);
    });
  }
  expect(await things()).toEqual([1, ...several.flatMap((at) => [10 * at, 10 * at + 1, 10 * at + 2])]);
});

it('sees in a transaction what was written in it a moment ago', async () => {
  for (const at of several)
    await transaction(db, systemRuntime, async (tx) => {
      await add(tx, 100 + at, 'seen');
      const { rows } = await sql<{ id: number }>`select id from prepared_things where id = ${100 + at}`.execute(tx);
      expect(rows).toEqual([{ id: 100 + at }]);
    });
});

it('keeps nothing of a transaction of which one insert is refused, wherever the refusal is heard', async () => {
  const before = await things();
  const refused = async (after: (tx: Database) => Promise<unknown>) => {
    const twice = transaction(db, systemRuntime, async (tx) => {
      await add(tx, 200);
      await add(tx, 1);
      await add(tx, 201);
      await after(tx);
    });
    await expect(twice).rejects.toMatchObject({ code: '23505' });
  };
  for (const _ of several) {
    await refused(async () => undefined);
    await refused((tx) => look(tx));
    await refused((tx) => sql`update prepared_things set name = ${'two'} where id = ${1}`.execute(tx));
  }
  expect(await things()).toEqual(before);
  await transaction(db, systemRuntime, (tx) => add(tx, 202));
  expect(await things()).toEqual([...before, 202]);
});

it('takes a transaction back of which nothing was asked yet, and one that had only written', async () => {
  const before = await things();
  for (const _ of several) {
    await transaction(db, systemRuntime, async () => undefined);
    const stopped = transaction(db, systemRuntime, async (tx) => {
      await add(tx, 300);
      throw new Error('on purpose');
    });
    await expect(stopped).rejects.toThrow('on purpose');
  }
  expect(await things()).toEqual(before);
});

const onPostgres = process.env.FADAN_TEST_DATABASE_URL ? it : it.skip;
onPostgres('goes to the database twice for a look and three inserts in one transaction', async () => {
  const client = new pg.Client(process.env.FADAN_TEST_DATABASE_URL);
  await client.connect();
  prepareStatements(client, createStatementNames());
  let ways = 0;
  (client as unknown as { connection: EventEmitter }).connection.on('readyForQuery', () => (ways += 1));
  await client.query('create temporary table ways (id integer primary key)');
  const whole = async (from: number) => {
    ways = 0;
    await client.query('start transaction isolation level serializable', []);
    await client.query('select id from ways where id = $1', [from]);
    for (const at of [0, 1, 2]) await client.query('insert into ways (id) values ($1)', [from + at]);
    await client.query('commit', []);
    return ways;
  };
  await whole(0);
  expect(await whole(3)).toBe(2);
  const { rows } = await client.query('select count(*)::integer as count from ways where id > $1', [-1]);
  expect(rows).toEqual([{ count: 6 }]);
  await client.end();
});
