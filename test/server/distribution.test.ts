// How the way of one payment would lie on many machines: each table by one column, and which statements name it. What does not is
// listed with its reason; a new statement that goes to every machine fails here (docs/scale.md).
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { CompiledQuery } from 'kysely';
import { openSlowReturns } from '../../server/cases/slow-returns';
import { systemRuntime as runtime } from '../../server/runtime';
import { createArchive } from '../../server/store/retention/archive';
import { createRetention } from '../../server/store/retention/retention';
import { signIn } from '../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../support/house/house';
import { distinct, hearStatements } from '../support/store/plans';
import { post } from '../sandbox/merchant';

/** What belongs to one payment lies with it, what belongs to one person with them. */
const columns: Record<string, string> = {
  ...{ sessions: 'token_hash', people: 'id', cars: 'person_id', record_ids: 'car_id' },
  ...{ bureau_violations: 'plate', bureau_decisions: 'number', looked_up: 'person_id', buckets: 'bucket' },
  ...{
    quotes: 'id',
    attempts: 'id',
    attempt_items: 'attempt_id',
    evidence: 'attempt_id',
    ledger_entries: 'attempt_id',
  },
  ...{ refunds: 'attempt_id', outbox: 'id', notifications: 'notification_id', treasury_orders: 'decision_number' },
  ...{ cases: 'number', invitations: 'id' },
};

/** Whom and how it is told of besides: nothing waits for it. */
const besides = ['announcements', 'identities', 'followers'];

/** What asks more than one machine, by what it is for: the table that is reached, and by which column. */
const known: Record<string, [table: string, by: RegExp]> = {
  'a session leads to its person': ['people', /"token_hash" = /],
  'what is held or paid of a decision': ['attempt', /"decision_number" in /],
  'the same quote twice is one payment': ['attempts', /"quote_id" = .* and "person_id" = /],
  'the gateway names its own number': ['attempts', /"out_trade_no" = /],
  'a receipt leads to its payment': ['attempt_items', /"receipt_no" = /],
  'whose link waits for the same decision': ['invitations', /"decision_number" in /],
  "a person's own payments": ['attempts', /where "person_id" = /],
};

const heard = hearStatements();
let house: House;
beforeAll(async () => {
  house = await openHouse({ plugin: heard.plugin });
});
afterAll(() => house.stop());

const isBooked = () => house.db.selectFrom('attempts').select('id').where('state', '=', 'settled').executeTakeFirst();

/** What is gone through each hour is no part of a payment's way; a service begins it as it starts, and ends it when it can. */
async function sweep(): Promise<Set<string>> {
  const db = house.productDb;
  await createRetention({ db, runtime })();
  await createArchive({ db, runtime })();
  await openSlowReturns({ db, runtime });
  return new Set(distinct(db, heard.nodes).map(({ sql }) => sql));
}

/** Tables of a statement that it reads or writes without a value of their column. */
function without({ sql }: CompiledQuery): string[] {
  const insert = /^insert into "(\w+)" \(([^)]*)\)/.exec(sql);
  if (insert && besides.includes(insert[1]!)) return [];
  if (insert) return insert[2]!.includes(`"${columns[insert[1]!]}"`) ? [] : [insert[1]!];
  const tables = [...sql.matchAll(/(?:from|join|update) "(\w+)"/g)].map(([, table]) => table!);
  return [...new Set(tables)].filter((table) => {
    if (besides.includes(table)) return false;
    const column = columns[table] ?? 'unknown';
    return !new RegExp(`(?:"${table}"\\.)?"${column}" (?:=|in|like) `).test(sql.slice(sql.indexOf(' where ')));
  });
}

it('names the column of its table in every statement of the way of a payment, but for those that are known', async () => {
  const swept = await sweep();
  const driver = await signIn(house, 'payer');
  await driver.agree();
  const { plate, plateType, lastSix } = house.samples.car;
  await driver.call('POST', '/v1/cars', { plate, plateType, lastSix });
  const [number] = ((await post(`${house.sandbox.url}/__sandbox/bureau/issue`, { count: 1 })) as string[]).slice(-1);
  heard.nodes.length = 0;
  await driver.call('POST', '/v1/decisions/lookup', { number });
  const { opened } = await driver.open([number!]);
  await driver.atCashier(opened.body, 'pay');
  while (!(await isBooked())) await driver.call('POST', `/v1/payments/${opened.body.paymentId}/poll`);
  await driver.call('GET', '/v1/cars');
  await driver.call('GET', '/v1/payments');
  const asked = distinct(house.productDb, heard.nodes).filter(({ sql }) => !swept.has(sql));
  expect(asked.length).toBeGreaterThan(30);
  const short = asked.flatMap((query) => without(query).map((table) => ({ table, sql: query.sql })));
  const isKnown = ({ table, sql }: (typeof short)[number], [reached, by]: [string, RegExp]) =>
    table.startsWith(reached) && by.test(sql);
  expect(short.filter((one) => !Object.values(known).some((why) => isKnown(one, why)))).toEqual([]);
  for (const [why, where] of Object.entries(known))
    expect([why, short.some((one) => isKnown(one, where))]).toEqual([why, true]);
});
