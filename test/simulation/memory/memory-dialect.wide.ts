import { fen } from '#domain/payments/money';
import { systemRuntime } from '../../../server/runtime';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Kysely } from 'kysely';
import { isDuplicate, transaction, type Database } from '../../../server/store/database';
import type { Tables } from '../../../server/store/tables/tables';
import { Chance } from '../world/chance';
import { openTestDatabase } from '../../support/store/database';
import { memoryDialect } from './dialect';
import { draw, type Act } from './random-acts';
import { paymentStore } from './tables';

let real: Database;
beforeAll(async () => {
  real = await openTestDatabase();
  await real
    .insertInto('people')
    .values(['p0', 'p1'].map((id) => ({ id, agreed_version: null, created_at: 0 })))
    .execute();
});
afterAll(() => real.destroy());
const inMemory = (): Database => new Kysely<Tables>({ dialect: memoryDialect(paymentStore()) });

/** PostgreSQL also holds foreign keys and checks; the store in memory leaves those to it. */
const beyondMemory = new Set(['23503', '23514', '25P02']);

async function done(db: Database, act: Act): Promise<unknown> {
  try {
    return sorted(await act(db));
  } catch (error) {
    if (beyondMemory.has((error as { code?: string }).code ?? '')) return 'beyond';
    if (isDuplicate(error)) return 'duplicate';
    throw error;
  }
}
/** Rows and columns in one order, since SQL promises none; counts as numbers. */
function sorted(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map((one) => JSON.stringify(sorted(one))).sort();
  if (!value || typeof value !== 'object') return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, one]) => [key, sorted(one)])
      .sort(),
  );
}

it('answers as PGlite does, statement by statement, in and out of transactions that fail', async () => {
  const memory = inMemory();
  await memory
    .insertInto('people')
    .values(['p0', 'p1'].map((id) => ({ id, agreed_version: null, created_at: 0 })))
    .execute();
  const chance = new Chance(20261123);
  let compared = 0;
  for (let round = 0; round < 700; round += 1) {
    const seed = chance.word();
    const inTransaction = chance.happens(0.25);
    const fails = chance.happens(0.5);
    const act: Act = inTransaction
      ? (db) =>
          transaction(db, systemRuntime, async (tx) => {
            const own = new Chance(seed);
            const answers = [await draw(own)(tx), await draw(own)(tx)];
            if (fails) throw Object.assign(new Error('on purpose'), { code: '23505' });
            return answers;
          })
      : (db) => draw(new Chance(seed))(db);
    const expected = await done(real, act);
    if (expected === 'beyond') continue;
    expect([round, await done(memory, act)]).toEqual([round, expected]);
    compared += 1;
  }
  expect(compared).toBeGreaterThan(400);
});

it('keeps a decision from being held twice, as the partial unique index does', async () => {
  const db = inMemory();
  const item = (attempt: string, holds: boolean) =>
    db
      .insertInto('attempt_items')
      .values({
        attempt_id: attempt,
        decision_number: 'd',
        facts: '{}',
        amount_fen: fen(1),
        holds,
        outcome: 'pending',
        receipt_no: attempt,
        booked_at: null,
      })
      .execute();
  await item('first', true);
  await item('let go of', false);
  await expect(item('second', true)).rejects.toMatchObject({ code: '23505' });
});
