import type pg from 'pg';
import { send, type Statement } from './carrying-query';

type Answer = Promise<pg.QueryResult>;
type Ask = (query: string | pg.QueryConfig, values?: unknown[], ...rest: unknown[]) => Answer;

/** Of a list of two and of three a statement differs: long lists, and what is beyond so many texts, are parsed each time. */
const mostTexts = 400;
const mostValues = 40;

/** Names of statements, the same on every connection of a node. */
export function createStatementNames() {
  const names = new Map<string, string>();
  let given = 0;
  const renew = (text: string): string => {
    const name = `fadan_${(given += 1)}`;
    names.set(text, name);
    return name;
  };
  return { of: (text: string) => names.get(text) ?? (names.size < mostTexts ? renew(text) : undefined), renew };
}

/** A node of a newer version has altered a table; a pooler between has changed the connection. */
const isStale = (error: unknown): boolean => {
  const { code, message } = error as { code?: string; message?: string };
  return code === '26000' || (code === '0A000' && message === 'cached plan must not change result type');
};

/** Of a statement that has not been sent yet: whoever sends it waits for no more than that it is written down. */
const notSentYet = { command: '', rowCount: 0, oid: 0, rows: [], fields: [] } satisfies pg.QueryResult;

const begins = /^start transaction isolation level /;
/** Nobody asks what came of it: it is written, or all of the transaction is not. */
const givesNothing = (text: string): boolean =>
  text.startsWith('insert into ') && !text.includes(' returning ') && !text.includes(' on conflict ');
/** What cannot be written on the wire would be found out too late. */
const isPlain = (value: unknown): boolean => value === null || typeof value !== 'object' || Buffer.isBuffer(value);

/**
 * Has PostgreSQL parse and plan each statement once a connection: it is a third of what a look costs. A prepared one that does not
 * fit the tables any more is prepared anew: at once where it stands alone; in a transaction the whole of it is tried again, as
 * `transaction` does it (https://www.postgresql.org/docs/current/sql-prepare.html).
 *
 * A transaction's beginning goes with its first statement, and an insert with the next one, at the latest with the commit: each
 * step that nobody waits for is a way to the database and back less. A refused insert is heard of by whatever it went with.
 */
export function prepareStatements(client: pg.Client, names: ReturnType<typeof createStatementNames>): void {
  const plain = client.query.bind(client) as Ask & ((one: object) => unknown);
  const { parsedStatements } = (client as unknown as { connection: { parsedStatements: Record<string, string> } })
    .connection;
  const known = (text: string): string | undefined => {
    const name = names.of(text);
    return name !== undefined && parsedStatements[name] === text ? name : undefined;
  };
  /** Of a transaction: what goes with its next statement. begun: its beginning has reached PostgreSQL. */
  let open: { held: Statement[]; begun: boolean } | undefined;

  const sent = async (text: string, values: readonly unknown[]): Answer => {
    const name = values.length <= mostValues ? names.of(text) : undefined;
    const [within, held] = [open, open?.held ?? []];
    if (within) [within.held, within.begun] = [[], true];
    try {
      return await send(plain, { text, values, name }, held);
    } catch (error) {
      if (!isStale(error) || name === undefined) throw error;
      for (const one of held) names.renew(one.text);
      const renewed = names.renew(text);
      if (within || client.getTransactionStatus() !== 'I') throw new StaleStatement(error);
      return send(plain, { text, values, name: renewed });
    }
  };

  const inTransaction = async (within: NonNullable<typeof open>, text: string, values: readonly unknown[]): Answer => {
    if (text === 'commit' || text === 'rollback') {
      open = undefined;
      const held = text === 'commit' ? within.held : [];
      // Where not even its beginning was sent, there is something to end only when an insert waits beside it.
      return within.begun || held.length > 1 ? send(plain, { text, values }, held) : notSentYet;
    }
    const name = givesNothing(text) && values.length <= mostValues && values.every(isPlain) ? known(text) : undefined;
    if (name === undefined) return sent(text, values);
    within.held.push({ text, values, name });
    return notSentYet;
  };

  const begin = async (text: string): Answer => {
    const name = known(text);
    open = { held: name === undefined ? [] : [{ text, values: [], name }], begun: false };
    if (name !== undefined) return notSentYet;
    return sent(text, []).catch((error: unknown) => {
      open = undefined;
      throw error;
    });
  };

  const query: Ask = (asked, values, ...rest) => {
    if (typeof asked !== 'string' || !Array.isArray(values) || rest.length > 0) return plain(asked, values, ...rest);
    if (begins.test(asked)) return begin(asked);
    if (open) return inTransaction(open, asked, values);
    return values.length > 0 ? sent(asked, values) : plain(asked, values);
  };
  client.query = query as typeof client.query;
}

/** Of a transaction: all of it may be tried again. */
export class StaleStatement extends Error {
  constructor(cause: unknown) {
    super('a prepared statement is older than its table', { cause });
  }
}
