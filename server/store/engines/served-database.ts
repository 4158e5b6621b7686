import { setTimeout } from 'node:timers/promises';
import { PostgresDialect } from 'kysely';
import pg from 'pg';
import { endWhenDead } from './dead-connections';
import { createStatementNames, prepareStatements } from './prepared-statements';
import { codeOf, exitCodes, StartRefused } from '../../process/start-refused';

// Money is a bigint in SQL and a safe integer here: a fine of 90 trillion yuan is not to be feared.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * Nobody waits for a database without an end: a table that is locked, a pool that is used up or a transaction whose owner
 * stands still is answered with an error, which whoever asked may repeat.
 */
const limits = {
  max: 20,
  connectionTimeoutMillis: 4000,
  statement_timeout: 8000,
  query_timeout: 9000,
  lock_timeout: 5000,
  idle_in_transaction_session_timeout: 15_000,
  keepAlive: true,
};

export function served(url: string): { dialect: PostgresDialect; pool: pg.Pool } {
  const pool = new pg.Pool({ connectionString: url, ...limits });
  // A connection that PostgreSQL ends (a restart, a failover), idle or between two statements of a transaction, would
  // otherwise end the process by an error that nobody hears; the pool opens another, and the statement fails by itself.
  pool.on('error', () => undefined);
  const names = createStatementNames();
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    prepareStatements(client, names);
    endWhenDead(client); // around what prepares: that asks without promises
  });
  return { dialect: new PostgresDialect({ pool }), pool };
}

/** Class 28: the password or the user is wrong; 3D000: there is no such database. No waiting mends these. */
const words: Record<string, string> = {
  '28P01': 'it refuses the user or the password: mend them in the address',
  '28000': 'it refuses the user: mend the address or its pg_hba.conf',
  '3D000': 'it has no database of that name: create it, or mend the name',
  '42501': 'the user may not create tables: grant it CREATE on the schema',
};

/** Machines start together: the database may need longer than the service. @throws StartRefused when patience is over */
export async function untilItIsUp(pool: pg.Pool, url: string, patienceMs: number): Promise<void> {
  const until = performance.now() + patienceMs;
  for (;;) {
    try {
      await pool.query('select 1');
      return;
    } catch (error) {
      const where = `the database at ${addressOf(url)}`;
      const mend = words[codeOf(error) ?? ''];
      if (mend) throw new StartRefused(`${where}: ${mend}`);
      if (performance.now() >= until) throw unreachable(where, error);
      await setTimeout(Math.min(500, Math.max(1, until - performance.now())));
    }
  }
}

/** `localhost` is tried as IPv6 and IPv4, and Node tells of both in one error without words. */
function unreachable(where: string, error: unknown): StartRefused {
  const code = codeOf(error) ?? codeOf((error as AggregateError).errors?.[0]);
  const why: Record<string, string> = {
    ECONNREFUSED: 'nothing listens there',
    ENOTFOUND: 'its host name is not known',
    EAI_AGAIN: 'its host name cannot be looked up',
    ETIMEDOUT: 'it does not answer',
    '57P03': 'it is still starting',
    '53300': 'it has no connection left',
  };
  return new StartRefused(
    `${where} cannot be reached: ${why[code ?? ''] ?? code ?? 'it ends the connection'}: ` +
      'start it, or mend the address in database.url or FADAN_DATABASE_URL',
    exitCodes.later,
  );
}

/** Never with its password. */
function addressOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    return 'an address that cannot be read';
  }
}
