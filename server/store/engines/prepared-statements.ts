import type pg from 'pg';

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

/**
 * Has PostgreSQL parse and plan each statement once a connection: it is a third of what a look costs. A prepared one that does not
 * fit the tables any more is prepared anew: at once where it stands alone; in a transaction the whole of it is tried again, as
 * `transaction` does it (https://www.postgresql.org/docs/current/sql-prepare.html).
 */
export function prepareStatements(client: pg.Client, names: ReturnType<typeof createStatementNames>): void {
  const plain = client.query.bind(client) as Ask;
  const prepared = async (text: string, values: unknown[]): Answer => {
    const name = values.length <= mostValues ? names.of(text) : undefined;
    const named = (called: string) => plain({ name: called, text, values });
    if (name === undefined) return plain(text, values);
    try {
      return await named(name);
    } catch (error) {
      if (!isStale(error)) throw error;
      const renewed = names.renew(text);
      if (client.getTransactionStatus() !== 'I') throw new StaleStatement(error);
      return named(renewed);
    }
  };
  const query: Ask = (asked, values, ...rest) =>
    typeof asked === 'string' && Array.isArray(values) && values.length > 0 && rest.length === 0
      ? prepared(asked, values)
      : plain(asked, values, ...rest);
  client.query = query as typeof client.query;
}

/** Of a transaction: all of it may be tried again. */
export class StaleStatement extends Error {
  constructor(cause: unknown) {
    super('a prepared statement is older than its table', { cause });
  }
}
