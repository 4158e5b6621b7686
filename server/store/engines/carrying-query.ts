import pg from 'pg';

/** A statement by the name under which a connection knows it; without a name it is read each time. */
export type Statement = { text: string; values: readonly unknown[]; name?: string | undefined };

/** What pg's own query does on the wire, as far as it is done otherwise here (pg/lib/query.js). */
type Wire = { execute(portal: { portal: string }): void };
type WireQuery = {
  name?: string;
  queryMode?: string;
  prepare(wire: Wire): void;
  handleCommandComplete(message: unknown, wire: Wire): void;
};
type Done = (error: Error | undefined, result: pg.QueryResult) => void;
const Query = pg.Query as unknown as new (text: string, values: readonly unknown[], done?: Done) => WireQuery;

/** Bound and executed, and no end of the message after it: what follows comes in the same one. */
class Carried extends Query {
  _getRows(wire: Wire): void {
    wire.execute({ portal: '' });
  }
}

/**
 * A statement that goes to PostgreSQL in one message with others before it, whose rows nobody wants. When one of them is refused
 * nothing after it is done, and the refusal is this statement's: PostgreSQL leaves out what comes before the message's end
 * (https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-PIPELINING).
 */
class CarryingQuery extends Query {
  #left: number;
  readonly #before: readonly Carried[];

  constructor({ text, values, name }: Statement, before: readonly Statement[], done: Done) {
    super(text, values, done);
    if (name !== undefined) this.name = name;
    if (before.length > 0) this.queryMode = 'extended';
    this.#left = before.length;
    this.#before = before.map((one) => Object.assign(new Carried(one.text, one.values), { name: one.name }));
  }

  override prepare(wire: Wire): void {
    for (const one of this.#before) one.prepare(wire);
    super.prepare(wire);
  }

  override handleCommandComplete(message: unknown, wire: Wire): void {
    if (this.#left > 0) this.#left -= 1;
    else super.handleCommandComplete(message, wire);
  }
}

/** before: known by name on this connection, each of them. */
export const send = (
  query: (one: object) => unknown,
  statement: Statement,
  before: readonly Statement[] = [],
): Promise<pg.QueryResult> =>
  new Promise((done, failed) => {
    query(new CarryingQuery(statement, before, (error, result) => (error ? failed(error) : done(result))));
  });
