import type { Kysely, Transaction } from 'kysely';

type Listener = (topics: ReadonlySet<string>) => void;

// Kept by the objects they belong to, so that they go when these go.
const topicsOf = new WeakMap<object, Set<string>>();
const listenerOf = new WeakMap<object, Listener>();

/** Hears what this process has committed to this database, topic by topic; what others commit it does not hear. */
export function onCommit<T>(db: Kysely<T>, listener: Listener): void {
  listenerOf.set(db, listener);
}

/** Whoever listens is told of this topic once the transaction is committed, and never if it is not. */
export function tellAtCommit<T>(tx: Transaction<T>, topic: string): void {
  const topics = topicsOf.get(tx) ?? new Set<string>();
  topicsOf.set(tx, topics.add(topic));
}

/** For whoever commits: tells what was to be told. */
export function wasCommitted<T>(db: Kysely<T>, tx: Transaction<T> | undefined): void {
  const topics = tx && topicsOf.get(tx);
  if (topics) listenerOf.get(db)?.(topics);
}
