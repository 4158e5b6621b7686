import { createJournal, type Log } from './journal';

/** Rows by id, kept in a journal. */
export type Table<Row> = {
  get(id: string): Row | undefined;
  put(id: string, row: Row): Row;
  remove(id: string): void;
  rows(): Row[];
};

/** The same table, for whoever may see some of its rows only. */
export const partOf = <Row>(table: Table<Row>, isIn: (row: Row) => boolean): Table<Row> => ({
  ...table,
  rows: () => table.rows().filter(isIn),
  get(id) {
    const row = table.get(id);
    return row !== undefined && isIn(row) ? row : undefined;
  },
});

type Line<Row> = { id: string; row: Row | null };

export function createTable<Row>({ file, log }: { file: string; log: Log }): Table<Row> {
  const rows = new Map<string, Row>();
  const journal = createJournal<Line<Row>>({ file, isLine, log });
  journal.replay(apply);
  journal.compact([...rows].map(([id, row]) => ({ id, row })));

  function apply({ id, row }: Line<Row>): true {
    if (row === null) rows.delete(id);
    else rows.set(id, row);
    return true;
  }
  function write(line: Line<Row>): void {
    journal.append(line);
    apply(line);
  }
  return {
    get: (id) => rows.get(id),
    rows: () => [...rows.values()],
    put(id, row) {
      write({ id, row });
      return row;
    },
    remove: (id) => write({ id, row: null }),
  };
}

function isLine<Row>(value: unknown): value is Line<Row> {
  if (typeof value !== 'object' || value === null) return false;
  const { id, row } = value as Partial<Line<Row>>;
  return typeof id === 'string' && typeof row === 'object';
}
