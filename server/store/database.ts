import type { PGlite } from '@electric-sql/pglite';
import { Kysely, Migrator, sql, type LogConfig, type Migration, type Transaction } from 'kysely';
import type { Runtime } from '../ports';
import type { DatabaseSettings } from '../settings';
import * as peopleAndCars from './migrations/0001-people-and-cars';
import * as payments from './migrations/0002-payments';
import * as casesAndAudit from './migrations/0003-cases-and-audit';
import * as watching from './migrations/0004-watching';
import * as treasuryOrders from './migrations/0005-treasury-orders';
import * as namesOfTheField from './migrations/0006-names-of-the-field';
import * as dataKey from './migrations/0007-data-key';
import * as licenceWords from './migrations/0008-licence-words';
import * as refunds from './migrations/0009-refunds';
import * as lanes from './migrations/0010-lanes';
import * as appOfSession from './migrations/0011-app-of-session';
import * as followers from './migrations/0012-followers';
import * as limits from './migrations/0015-limits';
import * as proofOfAnswer from './migrations/0016-proof-of-answer';
import * as useOfSessions from './migrations/0017-use-of-sessions';
import * as notices from './migrations/0023-notices';
import * as indexesOfSweeps from './migrations/0025-indexes-of-sweeps';
import * as archive from './migrations/0026-archive';
import * as payees from './migrations/0027-payees';
import * as postponedRefunds from './migrations/0030-postponed-refunds';
import * as decisionsByPrefix from './migrations/0031-decisions-by-prefix';
import * as fees from './migrations/0032-fees';
import * as chainLinks from './migrations/0036-chain-links';
import * as reports from './migrations/0040-reports';
import * as noticesOff from './migrations/0041-notices-off';
import * as operatorSessions from './migrations/0042-operator-sessions';
import * as indexesOfOperators from './migrations/0043-indexes-of-operators';
import * as objections from './migrations/0045-objections';
import * as listedAttempts from './migrations/0049-listed-attempts';
import * as webhooks from './migrations/0050-webhooks';
import * as shipments from './migrations/0051-shipments';
import * as invitations from './migrations/0052-invitations';
import * as loans from './migrations/0053-loans';
import * as keysOfLinks from './migrations/0057-keys-of-links';
import * as consents from './migrations/0062-consents';
import * as returnsOwed from './migrations/0063-returns-owed';
import * as offices from './migrations/0064-offices';
import * as holders from './migrations/0065-holders';
import * as linksOver from './migrations/0066-links-over';
import * as unitCodes from './migrations/0067-unit-codes';
import * as consentToCars from './migrations/0070-consent-to-cars';
import { wasCommitted } from './outbox/at-commit';
import { embedded } from './engines/embedded-database';
import { StaleStatement } from './engines/prepared-statements';
import { served, untilItIsUp } from './engines/served-database';
import type { Tables } from './tables/tables';

export type Database = Kysely<Tables>;
export type Tx = Transaction<Tables>;

/**
 * patienceMs: how long to wait for a database that is not up yet. pglite: the one in memory, where somebody made it.
 * heard: is told of each statement, without its values, and of how long it took.
 */
export type OpenOptions = { patienceMs?: number; pglite?: PGlite; heard?: (statement: string, ms: number) => void };

/** @throws StartRefused for a database that cannot be worked on, in one line */
export async function openDatabase(settings: DatabaseSettings, options: OpenOptions = {}): Promise<Database> {
  if (settings.kind === 'postgres') return openServed(settings.url, options);
  const { dialect, opened, failed } = await embedded(settings.folder, options.pglite);
  const db = new Kysely<Tables>({ dialect });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy().catch(() => undefined); // it may be the destroyed database that failed
    throw failed(error);
  }
  opened();
  return db;
}

async function openServed(url: string, { patienceMs = 0, heard }: OpenOptions): Promise<Database> {
  const { dialect, pool } = served(url);
  const log: LogConfig = ({ query, queryDurationMillis }) => heard?.(query.sql, queryDurationMillis);
  const db = new Kysely<Tables>({ dialect, ...(heard && { log }) });
  try {
    await untilItIsUp(pool, url, patienceMs);
    await migrate(db);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

export async function migrate(db: Database): Promise<void> {
  const migrations: Record<string, Migration> = {
    '0001-people-and-cars': peopleAndCars,
    '0002-payments': payments,
    '0003-cases-and-audit': casesAndAudit,
    '0004-watching': watching,
    '0005-treasury-orders': treasuryOrders,
    '0006-names-of-the-field': namesOfTheField,
    '0007-data-key': dataKey,
    '0008-licence-words': licenceWords,
    '0009-refunds': refunds,
    '0010-lanes': lanes,
    '0011-app-of-session': appOfSession,
    '0012-followers': followers,
    '0015-limits': limits,
    '0016-proof-of-answer': proofOfAnswer,
    '0017-use-of-sessions': useOfSessions,
    '0023-notices': notices,
    '0025-indexes-of-sweeps': indexesOfSweeps,
    '0026-archive': archive,
    '0027-payees': payees,
    '0030-postponed-refunds': postponedRefunds,
    '0031-decisions-by-prefix': decisionsByPrefix,
    '0032-fees': fees,
    '0036-chain-links': chainLinks,
    '0040-reports': reports,
    '0041-notices-off': noticesOff,
    '0042-operator-sessions': operatorSessions,
    '0043-indexes-of-operators': indexesOfOperators,
    '0045-objections': objections,
    '0049-listed-attempts': listedAttempts,
    '0050-webhooks': webhooks,
    '0051-shipments': shipments,
    '0052-invitations': invitations,
    '0053-loans': loans,
    '0057-keys-of-links': keysOfLinks,
    '0062-consents': consents,
    '0063-returns-owed': returnsOwed,
    '0064-offices': offices,
    '0065-holders': holders,
    '0066-links-over': linksOver,
    '0067-unit-codes': unitCodes,
    '0070-consent-to-cars': consentToCars,
  };
  for (const name of await ofNewerVersions(db, migrations)) migrations[name] = { up: async () => undefined };
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest();
  if (error) throw error;
}

/** A newer version serves beside us or was taken back: it only added (test/rules/migrations.test.ts), so that we serve on its tables. */
async function ofNewerVersions(db: Database, known: Readonly<Record<string, Migration>>): Promise<string[]> {
  const last = Object.keys(known).sort().at(-1)!;
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration where name > ${last}`.execute(db);
    return rows.map(({ name }) => name);
  } catch (error) {
    if ((error as { code?: string }).code === '42P01') return []; // nothing was ever made here
    throw error;
  }
}

/** serialization_failure, deadlock_detected: PostgreSQL asks for another try. */
const transient = new Set(['40001', '40P01']);
const mayBeTriedAgain = (error: unknown): boolean =>
  error instanceof StaleStatement || transient.has((error as { code?: string }).code ?? '');

/**
 * Runs `work` in a serialisable transaction, again when the database asks for it; `work` must have no effect elsewhere.
 * A duplicate is tried again as well: a rival may have written the row since `work` looked (PostgreSQL 13.5), and then `work`
 * finds it; a row that was there all along is refused again. 'repeatable read' is enough where a unique index or the row itself that is
 * changed keeps two apart: it is not tried again for what stands on the same page of an index.
 */
export async function transaction<T>(
  db: Database,
  runtime: Pick<Runtime, 'sleep' | 'randomBytes'>,
  work: (tx: Tx) => Promise<T>,
  isolation: 'serializable' | 'repeatable read' = 'serializable',
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    let last: Tx | undefined;
    try {
      const done = await db
        .transaction()
        .setIsolationLevel(isolation)
        .execute((tx) => work((last = tx)));
      wasCommitted(db, last);
      return done;
    } catch (error) {
      const most = isDuplicate(error) ? 5 : mayBeTriedAgain(error) ? 12 : 1;
      if (tries >= most) throw error;
      await runtime.sleep(isDuplicate(error) ? tries * stepMs : apartMs(runtime, tries));
    }
  }
}

const stepMs = 7;
/** Those that hindered each other were refused in one moment: waiting alike, they would meet again, and some at every try. */
const apartMs = ({ randomBytes }: Pick<Runtime, 'randomBytes'>, tries: number): number =>
  tries * stepMs * (0.5 + randomBytes(1)[0]! / 256);

/** True when a unique index refused a row. */
export const isDuplicate = (error: unknown): boolean => (error as { code?: string }).code === '23505';
