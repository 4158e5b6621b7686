import {
  PostgresAdapter,
  PostgresIntrospector,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryCompiler,
  type QueryResult,
} from 'kysely';
import type { MemoryStore } from './store';
import { execute } from './writing';

export type Step = 'ask' | 'statement' | 'commit' | 'committed';
/** Called at each step; whoever dies there never comes back from it. */
export type Gate = (step: Step) => Promise<void> | undefined;
/** Whoever takes turns at the store: one service node between a start and its crash. */
export type Owner = { readonly alive: boolean; gate: Gate };

/** One at a time, in the order of asking: whoever waits for a transaction waits for all of it, as if serialisable. */
export class Turn {
  #waiting: { owner: Owner; go: () => void }[] = [];
  #holder: Owner | undefined;

  take(owner: Owner): Promise<void> | undefined {
    if (!owner.alive) return new Promise(() => undefined); // it died between asking and taking
    if (!this.#holder) {
      this.#holder = owner;
      return undefined;
    }
    return new Promise((go) => this.#waiting.push({ owner, go }));
  }

  give(owner: Owner): void {
    if (this.#holder !== owner) return;
    const next = this.#waiting.shift();
    this.#holder = next?.owner;
    next?.go();
  }

  /** A crash: what the dead one had begun is undone, what it waited for is not given to it. */
  abandon(owner: Owner, store: MemoryStore): void {
    this.#waiting = this.#waiting.filter((one) => one.owner !== owner);
    if (this.#holder !== owner) return;
    store.rollback();
    this.give(owner);
  }
}

/** Kysely over a store in memory, for simulations: statements are interpreted as they were built, no SQL is written. */
export const memoryDialect = (
  store: MemoryStore,
  turn = new Turn(),
  owner: Owner = { alive: true, gate: () => undefined },
): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new MemoryDriver(store, turn, owner),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => asItStands,
});

const asItStands: QueryCompiler = {
  compileQuery: (query, queryId) => ({ query, queryId, sql: '', parameters: [] }) as CompiledQuery,
};

class MemoryConnection implements DatabaseConnection {
  constructor(
    private readonly store: MemoryStore,
    private readonly owner: Owner,
  ) {}

  async executeQuery<R>({ query }: CompiledQuery): Promise<QueryResult<R>> {
    await this.owner.gate('statement');
    const { rows, affected } = execute(this.store, query);
    return { rows: rows as R[], numAffectedRows: BigInt(affected) };
  }

  streamQuery(): never {
    throw new Error('the memory dialect does not stream');
  }
}

class MemoryDriver implements Driver {
  constructor(
    private readonly store: MemoryStore,
    private readonly turn: Turn,
    private readonly owner: Owner,
  ) {}

  async init(): Promise<void> {}
  async destroy(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    await this.owner.gate('ask');
    await this.turn.take(this.owner);
    return new MemoryConnection(this.store, this.owner);
  }

  async releaseConnection(): Promise<void> {
    this.turn.give(this.owner);
  }

  async beginTransaction(): Promise<void> {
    this.store.begin();
  }

  async commitTransaction(): Promise<void> {
    await this.owner.gate('commit');
    this.store.commit();
    await this.owner.gate('committed');
  }

  async rollbackTransaction(): Promise<void> {
    this.store.rollback();
  }
}
