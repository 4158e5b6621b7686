// Somebody with a password of the database changes what was booked. Whoever holds the data key finds the row.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fen } from '#domain/payments/money';
import { sql } from 'kysely';
import { opsProgram } from '../../../../server/ops/program';
import { createRowChain } from '../../../../server/store/sealing/row-chain';
import { createSeal } from '../../../../server/store/sealing/sealing';
import type { Database } from '../../../../server/store/database';
import { emptyBooks, writePaid } from '../../../support/books/books';
import { openTestDatabase } from '../../../support/store/database';
import { runtimeAt } from '../../../support/clocks/runtime';

const start = new Date('2026-11-29T12:00:00+08:00').getTime();
let now = start;
const runtime = runtimeAt(() => new Date(now));
const seal = createSeal('11'.repeat(32));
let db: Database;
let chain: ReturnType<typeof createRowChain>;
beforeAll(async () => {
  db = await openTestDatabase();
  chain = createRowChain({ db, runtime, seal });
});
afterAll(() => db.destroy());

const booked = (id: string, at: number) => writePaid(db, { id, state: 'settled', paidAt: at });
const act = (id: string, at: number) =>
  db
    .insertInto('audit_log')
    .values({ id, at, actor: 'lin', act: 'show', subject: 'p1', details: JSON.stringify({ b: 1, a: { d: 2, c: 3 } }) })
    .execute();
const pass = (minutes: number) => (now += minutes * 60_000);

beforeEach(async () => {
  await emptyBooks(db);
  now = start;
  await booked('p1', start);
  await booked('p2', start + 1000);
  await act('a1', start);
  await act('a2', start);
  pass(6);
  await chain.extendAll();
  await booked('p3', now);
  await act('a3', now);
  pass(6);
  await chain.extendAll();
});

describe('what was written once', () => {
  it('is named in links, and found unchanged', async () => {
    const rows = await db.selectFrom('ledger_entries').select('id').execute();
    expect(await chain.verify('ledger')).toMatchObject({ rows: rows.length, wrong: [] });
    expect(await chain.verify('audit')).toMatchObject({ rows: 3, wrong: [] });
  });
  it('is named once by two nodes at once', async () => {
    await booked('p4', now);
    pass(6);
    await Promise.all([chain.extendAll(), chain.extendAll()]);
    expect(await chain.verify('ledger')).toMatchObject({ wrong: [] });
  });
  it('waits until no transaction of its time can be open', async () => {
    const { rows } = await chain.verify('ledger');
    await booked('p4', now);
    await chain.extendAll();
    expect(await chain.verify('ledger')).toMatchObject({ rows, wrong: [] });
  });
});

describe('whoever changes it is found out', () => {
  const someEntry = async () =>
    (await db.selectFrom('ledger_entries').select('id').orderBy('id').executeTakeFirstOrThrow()).id;

  it('an amount', async () => {
    const id = await someEntry();
    await db
      .updateTable('ledger_entries')
      .set({ amount_fen: fen(1) })
      .where('id', '=', id)
      .execute();
    expect((await chain.verify('ledger')).wrong).toEqual([`ledger: row ${id} was changed or added`]);
  });
  it('a row that is gone', async () => {
    await db.deleteFrom('audit_log').where('id', '=', 'a2').execute();
    expect((await chain.verify('audit')).wrong).toEqual(['audit: 1 of the 2 rows of link 1 are gone']);
  });
  it('a row put in between', async () => {
    await act('a0', start + 10);
    expect((await chain.verify('audit')).wrong).toEqual(['audit: row a0 was changed or added']);
  });
  it('one field of what an act said', async () => {
    await sql`update audit_log set details = '{"b": 1, "a": {"d": 2, "c": 4}}' where id = 'a1'`.execute(db);
    expect((await chain.verify('audit')).wrong).toEqual(['audit: row a1 was changed or added']);
  });
  it('a link made anew without the key', async () => {
    const id = await someEntry();
    await db
      .updateTable('ledger_entries')
      .set({ amount_fen: fen(1) })
      .where('id', '=', id)
      .execute();
    await sql`delete from chain_links where chain = 'ledger'`.execute(db);
    await createRowChain({ db, runtime, seal: createSeal('22'.repeat(32)) }).extendAll();
    expect((await chain.verify('ledger')).wrong).toContain('ledger: link 1 is not as it was made');
  });
  it('a link taken out', async () => {
    await sql`delete from chain_links where chain = 'audit' and link = 1`.execute(db);
    expect((await chain.verify('audit')).wrong).toEqual(['audit: link 1 is gone']);
  });
});

describe('npm run ops -- verify', () => {
  const ops = async (): Promise<string> => {
    const printed: string[] = [];
    const operator = { db, runtime, actor: 'lin', print: (text: string) => void printed.push(text) };
    const program = opsProgram(async () => operator, { verifier: async () => ({ ...operator, chain }) });
    await program.exitOverride().parseAsync(['verify'], { from: 'user' });
    return printed.join('\n');
  };
  it('says how much was compared, and what to keep', async () => {
    expect(await ops()).toMatch(/ledger: \d+ rows compared, last link 2 \S+\naudit: 3 rows compared/);
  });
  it('refuses with the row that differs', async () => {
    await db.deleteFrom('audit_log').where('id', '=', 'a1').execute();
    await expect(ops()).rejects.toThrow('1 of the 2 rows of link 1 are gone');
  });
});
