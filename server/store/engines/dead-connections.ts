import type pg from 'pg';

type Query = (...asked: unknown[]) => unknown;

/**
 * read_only_sql_transaction: the server is a standby since a failover, and answers everything but writes. A read timeout: statements
 * end by themselves before that, so that nobody is at the other end, and TCP would take a quarter of an hour to say so.
 */
const isDead = (error: unknown): boolean => {
  const { code, message } = (error ?? {}) as { code?: string; message?: string };
  return code === '25006' || message === 'Query read timeout';
};

/**
 * A connection on which nothing can be kept any more ends with the statement that shows it: given back to the pool it would fail
 * everybody who is handed it, until somebody restarts the process (gpustack#6105).
 */
export function endWhenDead(client: pg.Client): void {
  const plain = client.query.bind(client) as Query;
  const query: Query = (...asked) => {
    const answer = plain(...asked) as Promise<unknown> | undefined; // none where a callback was given
    answer?.then?.(undefined, (error: unknown) => {
      if (isDead(error)) client.end().catch(() => undefined);
    });
    return answer;
  };
  client.query = query as typeof client.query;
}
