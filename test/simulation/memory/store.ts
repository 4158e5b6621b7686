export type Row = Record<string, unknown>;
export type Unique = { columns: string[]; where?: (row: Row) => boolean };
export type TableShape = { json: string[]; uniques: Unique[] };

/** The code that PostgreSQL gives when a unique index refuses a row. */
export class DuplicateRow extends Error {
  readonly code = '23505';
}

/** Tables as lists of rows that are replaced and never changed, so that a transaction is undone by putting lists back. */
export class MemoryStore {
  readonly tables = new Map<string, Row[]>();
  #before: Map<string, Row[]> | undefined;

  constructor(readonly shapes: Record<string, TableShape>) {
    for (const name of Object.keys(shapes)) this.tables.set(name, []);
  }

  rows(table: string): Row[] {
    const rows = this.tables.get(table);
    if (!rows) throw new Error(`relation "${table}" does not exist`);
    return rows;
  }

  begin(): void {
    this.#before = new Map();
  }

  commit(): void {
    this.#before = undefined;
  }

  rollback(): void {
    for (const [table, rows] of this.#before ?? []) this.tables.set(table, rows);
    this.#before = undefined;
  }

  replace(table: string, rows: Row[]): void {
    const before = this.#before;
    if (before && !before.has(table)) before.set(table, this.rows(table));
    this.tables.set(table, rows);
  }

  /** The row that `row` would meet in a unique index, of the given columns only when some are named. */
  meets(table: string, row: Row, among: Row[], columns?: string[]): Row | undefined {
    const uniques = this.shapes[table]!.uniques.filter(
      (unique) => !columns || unique.columns.join() === columns.join(),
    );
    for (const unique of uniques) {
      if (unique.where && !unique.where(row)) continue;
      const met = among.find(
        (other) =>
          other !== row &&
          (!unique.where || unique.where(other)) &&
          unique.columns.every((column) => row[column] !== null && other[column] === row[column]),
      );
      if (met) return met;
    }
    return undefined;
  }

  /** What a jsonb column gives back: the value, whoever wrote it as text. */
  stored(table: string, column: string, value: unknown): unknown {
    if (value === undefined) return null;
    return typeof value === 'string' && this.shapes[table]!.json.includes(column) ? JSON.parse(value) : value;
  }
}
