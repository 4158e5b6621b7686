// On a PostgreSQL of its own statements are prepared; the embedded database shows that the same holds there.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { transaction, type Database } from '../../../../server/store/database';
import { systemRuntime } from '../../../../server/runtime';
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
