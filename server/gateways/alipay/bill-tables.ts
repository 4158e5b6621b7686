import { signedFen, type SignedFen } from '#domain/money';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { decode } from 'iconv-lite';
import { StatementUnreadable } from '../../reconciliation/statements';
import { billFen } from '../bill-cells';

const largestBytes = 512 * 1024 * 1024;

/**
 * The tables of a bill, each known by a column of its own: the file names inside are GBK and not to be relied on.
 * @throws StatementUnreadable when one is missing or cut off, or the first is of another seller
 */
export function tablesIn(zip: Uint8Array, sellerId: string, columns: readonly string[]): string[] {
  const texts = unzipped(zip).map((bytes) => decode(Buffer.from(bytes), 'gbk'));
  const tables = columns.map((column) => texts.find((text) => rowsOf(text)[0]?.includes(column)));
  if (tables.some((table) => table === undefined)) throw new StatementUnreadable('a bill without details or summary');
  const [details] = tables as [string];
  if (!details.startsWith('#') || !details.includes(sellerId))
    throw new StatementUnreadable('the bill of another seller');
  if (!/^#.*结束/m.test(details)) throw new StatementUnreadable('a bill without its end');
  return tables as string[];
}

function unzipped(zip: Uint8Array): Uint8Array[] {
  try {
    return Object.values(unzipSync(zip, { filter: ({ originalSize }) => originalSize <= largestBytes }));
  } catch (error) {
    throw new StatementUnreadable(String(error));
  }
}

export function rowsOf(text: string): string[][] {
  try {
    return parse(text, {
      comment: '#',
      comment_no_infix: true,
      trim: true,
      quote: null, // quotes mean nothing in this file: a remark may hold one
      skip_empty_lines: true,
      relax_column_count: true,
    }) as string[][];
  } catch (error) {
    throw new StatementUnreadable(String(error));
  }
}

/** "-100.00" to -10000. */
export const billSignedFen = (text: string): SignedFen =>
  signedFen(text.startsWith('-') ? -billFen(text.slice(1)) : billFen(text));
