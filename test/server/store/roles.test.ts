// The service under the role of deploy/roles.sql: it pays, and cannot change what was booked. Needs a PostgreSQL.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { openDatabase } from '../../../server/store/database';
import { chains } from '../../../server/store/sealing/row-chain';
import { testDatabase } from '../../support/store/database';
import { signIn } from '../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../support/house/house';

const isServed = Boolean(process.env.FADAN_TEST_DATABASE_URL);

it('the role may only add to what is written once', () => {
  const said = /^revoke update, delete, truncate on (.*) from fadan_service;$/m.exec(
    readFileSync('deploy/roles.sql', 'utf8'),
  );
  const tables = [...Object.values(chains).map(({ table }) => table), 'chain_links'];
  expect(said?.[1]?.split(', ').sort()).toEqual(tables.sort());
});

(isServed ? describe : describe.skip)('the service under its own role', () => {
  let house: House;
  beforeAll(async () => {
    const settings = await testDatabase();
    if (settings.kind !== 'postgres') throw new Error('no PostgreSQL');
    const owner = await openDatabase(settings);
    await sql.raw(readFileSync('deploy/roles.sql', 'utf8').replace(/^--.*$/gm, '')).execute(owner);
    await owner.destroy();
    const url = new URL(settings.url);
    url.username = 'fadan_service';
    house = await openHouse({ change: (all) => ({ ...all, database: { kind: 'postgres', url: url.href } }) });
  });
  afterAll(() => house.stop());

  it('takes a payment and settles it', async () => {
    const driver = await signIn(house, 'pays under a role');
    await driver.agree();
    const { opened } = await driver.open([house.samples.decisionNumber]);
    await driver.atCashier(opened.body, 'pay');
    await driver.until(opened.body.paymentId, ({ items }) => items[0]?.outcome === 'settled');
    expect(await house.db.selectFrom('ledger_entries').selectAll().execute()).not.toEqual([]);
  });
  it.each([
    'update ledger_entries set amount_fen = 0',
    'delete from ledger_entries',
    'truncate audit_log',
    'update chain_links set mac = mac',
    'create table of_its_own (id text)',
    'drop table attempts',
  ])('cannot %s', async (statement) => {
    await expect(sql.raw(statement).execute(house.db)).rejects.toMatchObject({ code: '42501' });
  });
});
