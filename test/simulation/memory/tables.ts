export type Row = Record<string, unknown>;
type Unique = { columns: string[]; when?: string };

/** The tables that payments stand on, with what keeps a row from being there twice. */
const uniques: Record<string, Unique[]> = {
  quotes: [{ columns: ['id'] }],
  attempts: [{ columns: ['id'] }, { columns: ['out_trade_no'] }, { columns: ['quote_id'] }],
  attempt_items: [{ columns: ['attempt_id', 'decision_number'] }, { columns: ['receipt_no'] }, { columns: ['decision_number'], when: 'holds' }],
  evidence: [{ columns: ['id'] }], ledger_entries: [{ columns: ['id'] }], outbox: [{ columns: ['id'] }],
  bureau_decisions: [{ columns: ['number'] }],
};
const jsonColumns = new Set(['quotes.items', 'attempts.cashier', 'attempt_items.facts', 'evidence.body', 'bureau_decisions.answer']);

/** Rows in memory with an undo log: what PGlite does for payments, a thousand times faster. */
export class Tables {
  readonly rows: Record<string, Row[]> = Object.fromEntries(Object.keys(uniques).map((name) => [name, []]));
  /** A planted fault may take the index away that lets a decision have one open attempt. */
  withoutOneOpen = false;
  /** Grows with every change. */
  changes = 0;
  #undo: (() => void)[] | undefined;

  begin(): void { this.#undo = []; }
  commit(): void { this.#undo = undefined; }
  rollback(): void {
    const undo = this.#undo ?? [];
    this.#undo = undefined;
    undo.reverse().forEach((step) => step());
  }

  insert(table: string, given: Row): Row {
    this.changes += 1;
    const row = this.#typed(table, given);
    this.#refuseTwins(table, row);
    const rows = this.rows[table]!;
    rows.push(row);
    this.#undo?.push(() => { rows.splice(rows.indexOf(row), 1); });
    return row;
  }

  update(table: string, row: Row, change: Row): void {
    this.changes += 1;
    const before = { ...row };
    const after = this.#typed(table, { ...row, ...change });
    this.#refuseTwins(table, after, row);
    Object.assign(row, after);
    this.#undo?.push(() => { Object.assign(row, before); });
  }

  delete(table: string, row: Row): void {
    this.changes += 1;
    const rows = this.rows[table]!;
    rows.splice(rows.indexOf(row), 1);
    this.#undo?.push(() => { rows.push(row); });
  }

  twinOf(table: string, row: Row, columns: readonly string[]): Row | undefined {
    return this.rows[table]!.find((other) => columns.every((column) => other[column] === row[column]));
  }

  #refuseTwins(table: string, row: Row, self?: Row): void {
    for (const { columns, when } of uniques[table] ?? []) {
      if (when && (!row[when] || this.withoutOneOpen)) continue;
      const twin = this.rows[table]!.find((other) => other !== self && (!when || other[when]) && columns.every((column) => other[column] === row[column]));
      if (twin) throw Object.assign(new Error(`duplicate in ${table} (${columns.join(', ')})`), { code: '23505' });
    }
  }

  #typed(table: string, row: Row): Row {
    return Object.fromEntries(Object.entries(row).map(([column, value]) =>
      [column, typeof value === 'string' && jsonColumns.has(`${table}.${column}`) ? JSON.parse(value) as unknown : value]));
  }
}
