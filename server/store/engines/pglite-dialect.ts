import type { PGlite } from '@electric-sql/pglite';
import {
  CompiledQuery,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';

/** beforeWriting: may refuse, by a throw, what would change something. */
type Hooks = { beforeWriting(): void; closed(): void };
const none: Hooks = { beforeWriting: () => undefined, closed: () => undefined };

/** PGlite is one connection in the process: whoever holds it, for a query or a transaction, holds it alone. */
export const pgliteDialect = (pglite: PGlite, hooks: Hooks = none): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new PgliteDriver(pglite, hooks),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
});

class PgliteDriver implements Driver {
  readonly #connection: DatabaseConnection;
  #tail: Promise<void> = Promise.resolve();
  #release: () => void = () => undefined;

  constructor(
    private readonly pglite: PGlite,
    private readonly hooks: Hooks,
  ) {
    this.#connection = connectionTo(pglite, hooks);
  }

  async init(): Promise<void> {
    await this.pglite.waitReady;
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#tail;
    let release = () => undefined as void;
    this.#tail = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    this.#release = release;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin isolation level serializable'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async destroy(): Promise<void> {
    await this.#tail;
    try {
      await this.pglite.close();
    } finally {
      this.hooks.closed();
    }
  }
}

const readsOnly = new Set(['SelectQueryNode', 'RawNode']);

const connectionTo = (pglite: PGlite, { beforeWriting }: Hooks): DatabaseConnection => ({
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (!readsOnly.has(query.query.kind)) beforeWriting();
    const { rows, affectedRows } = await pglite.query<R>(query.sql, [...query.parameters]);
    return { rows, numAffectedRows: BigInt(affectedRows ?? 0) };
  },
  streamQuery() {
    throw new Error('PGlite does not stream');
  },
});
