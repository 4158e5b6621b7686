import { shanghaiInstant } from '#domain/days/day';
import { fen, yuanExact } from '#domain/payments/money';

export const yuanText = (amount: number | null): string =>
  amount === null ? '-' : `${amount < 0 ? '-' : ''}${yuanExact(fen(Math.abs(amount)))}`;

export const instant = (at: number | null): string => (at === null ? '-' : shanghaiInstant(at));

/** A title with its count, and the rows under their columns. */
export function table(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const heading = `${title}: ${rows.length === 0 ? 'none' : rows.length}`;
  if (rows.length === 0) return `${heading}\n`;
  const widths = columns.map((column, at) => Math.max(column.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `  ${row
      .map((cell, at) => cell.padEnd(widths[at]!))
      .join('  ')
      .trimEnd()}`;
  return `${[heading, line(columns), ...rows.map(line)].join('\n')}\n`;
}

/** Who paid is nobody's business here: the names that gateways give to people are left out. */
export const withoutPeople = (body: unknown): string =>
  JSON.stringify(body, (key, value: unknown) =>
    /open_?id|buyer_(id|logon_id|open_id)|^payer$/.test(key) ? '…' : value,
  );
