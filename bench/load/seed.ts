// A city's people, each with a car and payments, written in bulk: what is measured is not how they came.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import type { Database } from '../../server/store/database';
import { createSeal } from '../../server/store/sealing/sealing';

export const lastSix = '123456';
export const tokenOf = (person: number): string => `load-session-of-person-${person}`;

/** 24 letters and five digits: enough for two million cars. */
const plateOf = sql`'京' || substr('ABCDEFGHJKLMNPQRSTUVWXYZ', 1 + (n / 100000)::int % 24, 1) || lpad((n % 100000)::text, 5, '0')`;
const hashOf = sql`rtrim(translate(encode(sha256(('load-session-of-person-' || n)::bytea), 'base64'), '+/', '-_'), '=')`;
/** By chance, as the product's are: numbers in a row would meet on one page of each index, where transactions hinder each other. */
const byChance = sql`md5('payment ' || n)`;
const attemptId = sql`left(${byChance}, 22)`;
const quoteId = sql`right(${byChance}, 22)`;
const tradeNumber = sql`'FD' || upper(left(${byChance}, 24))`;
const facts = JSON.stringify({
  ...{
    decisionNumber: '3301041000000000',
    partyMasked: '张*',
    plate: '京A0**01',
    place: '朝阳北路',
    offence: '违反禁令标志',
  },
  ...{
    occurredAt: '2026-11-02T09:00:00+08:00',
    offenceEnglish: null,
    fineFen: 20_000,
    surchargeFen: 0,
    totalFen: 20_000,
  },
  ...{ dueSafe: '2026-11-20', dueLegal: '2026-11-20', provisional: false, daysLate: 0 },
  surchargeRule: { percentPerDay: 3, capPercent: 100 },
});
const dayMs = 86_400_000;

/** People from one number to another, in a few statements. */
async function seedPeople(db: Database, from: number, to: number, dataKey: string): Promise<void> {
  const now = Date.now();
  const all = sql`generate_series(${from}::int, ${to - 1}::int) as n`;
  const sealed = createSeal(dataKey).close(lastSix);
  await sql`insert into people (id, agreed_version, created_at)
    select 'person-' || n, '2026-11-01', ${now}::bigint from ${all}`.execute(db);
  await sql`insert into identities (platform, open_id, person_id) select 'weapp', 'o' || n, 'person-' || n from ${all}`.execute(
    db,
  );
  await sql`insert into sessions (token_hash, person_id, platform, open_id, expires_at, begun_at, used_at)
    select ${hashOf}, 'person-' || n, 'weapp', 'o' || n, ${now + dayMs}::bigint, ${now}::bigint, ${now}::bigint from ${all}`.execute(
    db,
  );
  await sql`insert into cars (id, person_id, plate, plate_type, last_six_sealed, owner_masked, owner_kind, created_at)
    select 'car-' || n, 'person-' || n, ${plateOf}, '02', ${sealed}, '张*', 'person', ${now}::bigint from ${all}`.execute(
    db,
  );
  await seedPayments(db, { from, to, state: 'settled', at: now - 30 * dayMs });
}

type Attempts = { from: number; to: number; state: 'settled' | 'awaiting'; at: number };

/** One payment a number, of one decision. */
export async function seedPayments(db: Database, { from, to, state, at }: Attempts): Promise<void> {
  const all = sql`generate_series(${from}::int, ${to - 1}::int) as n`;
  const isPaid = state === 'settled';
  const owner = isPaid ? sql`'person-' || n` : sql`'person-' || n % 500`;
  await sql`insert into quotes (id, person_id, paid_for, items, total_fen, valid_until, created_at)
    select ${quoteId}, ${owner}, 'mine', '[]', 20000, ${at + 900_000}::bigint, ${at}::bigint from ${all}`.execute(db);
  await sql`insert into attempts (id, out_trade_no, person_id, quote_id, paid_for, gateway, product, payee, open_id, state, version,
      amount_fen, created_at, expires_at, polled_at, transaction_id, paid_at, listed)
    select ${attemptId}, ${tradeNumber}, ${owner}, ${quoteId}, 'mine', 'wechat', 'jsapi', 'main', 'o' || n, ${state}, 1,
      20000, ${at}::bigint, ${at + 900_000}::bigint, 0, ${isPaid ? sql`'T' || n` : null},
      ${isPaid ? at : null}::bigint, ${!isPaid} from ${all}`.execute(db);
  await sql`insert into attempt_items (attempt_id, decision_number, facts, amount_fen, holds, outcome, receipt_no, booked_at)
    select ${attemptId}, '3301041' || lpad(n::text, 9, '0'), ${facts}, 20000, true,
      ${isPaid ? 'settled' : 'pending'}, ${tradeNumber} || '00', ${isPaid ? at : null}::bigint from ${all}`.execute(db);
}

export const tradeNumberOf = (at: number): string =>
  `FD${createHash('md5').update(`payment ${at}`).digest('hex').slice(0, 24).toUpperCase()}`;

/** Many people, so few at a time that no statement takes longer than the service's own may. */
export async function seedCity(db: Database, people: number, dataKey: string): Promise<void> {
  for (let from = 0; from < people; from += 20_000)
    await seedPeople(db, from, Math.min(people, from + 20_000), dataKey);
}

/** What PostgreSQL would find out by itself in the night, and as long as it takes. */
export async function analysed({ url }: { url: string }): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
}
