import {
  PostgresAdapter, PostgresIntrospector, type CompiledQuery, type DatabaseConnection, type Dialect, type Driver, type QueryCompiler, type QueryResult,
} from 'kysely';
import type { Node } from './conditions';
import { run } from './statements';
import type { Tables } from './tables';

/** Called before and after each statement of a node: here it may die. A dead node's call never comes back. */
export type Pause = () => Promise<void>;

/** What a dead node was about to do never happens. */
const never = new Promise<never>(() => undefined);

/** One store for many nodes: like PGlite, whoever is in a transaction has it alone. */
export class Store {
  holder: MemoryConnection | undefined;
  waiting: (() => void)[] = [];
  constructor(readonly tables: Tables) {}

  /** False when `who` died while it waited: its turn goes to the next. */
  async take(who: MemoryConnection): Promise<boolean> {
    while (this.holder && !who.dead) await new Promise<void>((resolve) => { this.waiting.push(resolve); });
    if (who.dead) {
      this.waiting.shift()?.();
      return false;
    }
    this.holder = who;
    return true;
  }

  leave(who: object): void {
    if (this.holder !== who) return;
    this.holder = undefined;
    this.waiting.shift()?.();
  }

  /** A node died: what it had not committed is undone, and others go on. */
  abandon(connections: Iterable<MemoryConnection>): void {
    for (const connection of connections) connection.abandon();
  }
}

export class MemoryConnection implements DatabaseConnection {
  inTransaction = false;
  dead = false;
  constructor(readonly store: Store, private readonly pause: Pause) {}

  async executeQuery<R>({ query }: CompiledQuery): Promise<QueryResult<R>> {
    await this.pause();
    if (this.dead) await never;
    const { rows, affected } = run(this.store.tables, query as Node);
    const answer = { rows: rows.map((row) => ({ ...row })) as R[], numAffectedRows: BigInt(affected) };
    if (!this.inTransaction) await this.pause();
    return answer;
  }

  // eslint-disable-next-line require-yield -- nothing streams
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('nothing streams');
  }

  abandon(): void {
    this.dead = true;
    if (this.inTransaction) this.store.tables.rollback();
    this.inTransaction = false;
    this.store.leave(this);
  }
}

class MemoryDriver implements Driver {
  constructor(private readonly store: Store, private readonly pause: Pause, private readonly mine: Set<MemoryConnection>) {}
  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    const connection = new MemoryConnection(this.store, this.pause);
    this.mine.add(connection); // before anything is awaited: whoever dies meanwhile is found here
    await this.pause();
    if (!await this.store.take(connection)) await never;
    return connection;
  }
  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    if ((connection as MemoryConnection).dead) await never;
    (connection as MemoryConnection).inTransaction = true;
    this.store.tables.begin();
  }
  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await this.pause();
    if ((connection as MemoryConnection).dead) await never;
    this.store.tables.commit();
    (connection as MemoryConnection).inTransaction = false;
    await this.pause();
  }
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if ((connection as MemoryConnection).dead) await never;
    this.store.tables.rollback();
    (connection as MemoryConnection).inTransaction = false;
  }
  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    this.mine.delete(connection as MemoryConnection);
    this.store.leave(connection);
  }
  async destroy(): Promise<void> {}
}

/** Statements are interpreted as they are: there is nothing to compile. */
const uncompiled: QueryCompiler = { compileQuery: (query, queryId) => ({ query, queryId, sql: '', parameters: [] }) };

export const memoryDialect = (store: Store, pause: Pause, mine: Set<MemoryConnection>): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new MemoryDriver(store, pause, mine),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => uncompiled,
});
