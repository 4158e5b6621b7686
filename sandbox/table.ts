import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Rows by id, kept in an append-only file: what was paid stays paid when the sandbox is killed. */
export type Table<T> = {
  get(id: string): T | undefined;
  put(id: string, row: T): T;
  remove(id: string): void;
  rows(): T[];
};

type Line<T> = { id: string; row: T | null };

export function openTable<T>(file: string): Table<T> {
  const rows = read<T>(file);
  rewrite(file, rows);
  const write = (line: Line<T>) => appendFileSync(file, `${JSON.stringify(line)}\n`);
  return {
    get: (id) => rows.get(id),
    rows: () => [...rows.values()],
    put(id, row) {
      write({ id, row });
      rows.set(id, row);
      return row;
    },
    remove(id) {
      write({ id, row: null });
      rows.delete(id);
    },
  };
}

function read<T>(file: string): Map<string, T> {
  const rows = new Map<string, T>();
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  // A kill in mid-write leaves half a line after the last line feed: it was never answered.
  for (const line of text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter(Boolean)) {
    const { id, row } = JSON.parse(line) as Line<T>;
    if (row === null) rows.delete(id);
    else rows.set(id, row);
  }
  return rows;
}

function rewrite<T>(file: string, rows: Map<string, T>): void {
  mkdirSync(dirname(file), { recursive: true });
  const lines = [...rows].map(([id, row]) => `${JSON.stringify({ id, row })}\n`);
  writeFileSync(`${file}.new`, lines.join(''));
  renameSync(`${file}.new`, file);
}
