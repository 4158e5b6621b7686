// The transaction that takes a signed success in, beside the same SQL written by hand: what types, tables of states and the maker of
// statements cost.
import pg from 'pg';
import { fen } from '#domain/payments/money';
import { createConfirmPayment } from '../../server/payments/proofs/confirm-payment';
import { systemRuntime as runtime } from '../../server/runtime';
import type { DatabaseSettings } from '../../server/settings';
import type { Database } from '../../server/store/database';
import { createStatementNames, prepareStatements } from '../../server/store/engines/prepared-statements';
import { newId } from '../../server/store/sealing/sealing';
import { tradeNumberOf } from './seed';

const atOnce = 4;
const body = { trade_state: 'SUCCESS', amount: { total: 20_000 } };

/** One after the other, four at once. @returns how many a second */
async function perSecond(numbers: readonly number[], one: (at: number) => Promise<unknown>): Promise<number> {
  const left = [...numbers];
  const began = performance.now();
  const work = async () => {
    for (let at = left.pop(); at !== undefined; at = left.pop()) await one(at);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return (numbers.length * 1000) / (performance.now() - began);
}

const byProduct = (db: Database) => {
  const confirm = createConfirmPayment({ db, runtime });
  return (at: number) =>
    confirm('wechat', {
      ...{ outTradeNo: tradeNumberOf(at), transactionId: `T${at}`, paidAt: new Date(), amountFen: fen(20_000), body },
    });
};

const again = new Set(['40001', '40P01', '23505']);

function byHand(pool: pg.Pool) {
  return async (at: number): Promise<void> => {
    for (;;) {
      const client = await pool.connect();
      try {
        await client.query('begin isolation level serializable');
        await statements(client, tradeNumberOf(at), at);
        await client.query('commit');
        return;
      } catch (error) {
        await client.query('rollback');
        if (!again.has((error as { code?: string }).code ?? '')) throw error;
      } finally {
        client.release();
      }
    }
  };
}

/** What the product sends, in its order. */
async function statements(client: pg.PoolClient, number: string, at: number): Promise<void> {
  const now = Date.now();
  const found = await client.query('select * from attempts where out_trade_no = $1', [number]);
  const { id, version } = found.rows[0] as { id: string; version: number };
  await client.query(
    `update attempts set state = 'paid', version = $1, listed = true, transaction_id = $2, paid_at = $3, money_seen_at = $3
      where id = $4 and state = 'awaiting' and version = $5 returning *`,
    [version + 1, `T${at}`, now, id, version],
  );
  await client.query(
    `insert into evidence (id, attempt_id, kind, body, at) values ($1, $2, 'payment_proven', $3, $4)`,
    [...[newId(runtime), id, JSON.stringify(body), now]],
  );
  await client.query(
    `insert into ledger_entries (id, entry, attempt_id, account, amount_fen, reason, at)
      values ($1, $3, $4, 'gateway', 20000, 'paid', $5), ($2, $3, $4, 'owed', -20000, 'paid', $5)`,
    [newId(runtime), newId(runtime), `${id}/paid`, id, now],
  );
  const items = await client.query('select * from attempt_items where attempt_id = $1 order by decision_number', [id]);
  const { receipt_no } = items.rows[0] as { receipt_no: string };
  await client.query(`update attempt_items set outcome = 'paid' where receipt_no = $1 and outcome = 'pending'`, [
    receipt_no,
  ]);
  await client.query('select * from refunds where attempt_id = $1 order by ordered_at', [id]);
  await client.query(
    `insert into outbox (id, kind, lane, ref, due_at, tries, locked_until) values ($1, 'write_back', 'hand', $2, $3, 0, 0)`,
    [newId(runtime), receipt_no, now],
  );
}

export async function proofs(db: Database, database: DatabaseSettings, numbers: { product: number[]; hand: number[] }) {
  const pool = new pg.Pool({ connectionString: (database as { url: string }).url, max: 20 });
  const names = createStatementNames();
  pool.on('connect', (client) => prepareStatements(client, names)); // as the product's
  const product = byProduct(db);
  const hand = byHand(pool);
  const half = <T>(all: readonly T[], part: 0 | 1): T[] =>
    all.slice((part * all.length) / 2, ((part + 1) * all.length) / 2);
  // By turns, so that both meet the same neighbours on the machine.
  const figures = { product: [] as number[], hand: [] as number[] };
  for (const part of [0, 1] as const) {
    figures.hand.push(await perSecond(half(numbers.hand, part), hand));
    figures.product.push(await perSecond(half(numbers.product, part), product));
  }
  await pool.end();
  return figures;
}
