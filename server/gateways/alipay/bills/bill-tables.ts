import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { signedFen, type SignedFen } from '#domain/payments/money';
import { Unzip, UnzipInflate } from 'fflate';
import { StatementUnreadable } from '../../../reconciliation/statements';
import { billFen } from '../../bills/bill-cells';
import { linesOf } from '../../bills/bill-lines';

/** Rows of cells, as often as they are asked for. A line of # is a remark, and quotes mean nothing in these files. */
export type Table = { rows(): AsyncGenerator<string[]>; remarks(): Promise<string> };

/**
 * The tables of a bill, each known by a column of its own: the file names inside are GBK and not to be relied on. They are
 * unpacked into the folder, since a big seller's do not fit into memory.
 * @throws StatementUnreadable when one is missing or cut off, or the first is of another seller
 */
export async function tablesIn(
  { zip, folder }: { zip: string; folder: string },
  sellerId: string,
  columns: readonly string[],
): Promise<Table[]> {
  const tables = (await unpacked(zip, folder)).map(tableIn);
  const heads = await Promise.all(tables.map(async (table) => (await table.rows().next()).value ?? []));
  const wanted = columns.map((column) => tables[heads.findIndex((head: string[]) => head.includes(column))]);
  const [details] = wanted;
  if (!details || wanted.includes(undefined)) throw new StatementUnreadable('a bill without details or summary');
  const remarks = await details.remarks();
  if (!remarks.includes(sellerId)) throw new StatementUnreadable('the bill of another seller');
  if (!/结束/.test(remarks)) throw new StatementUnreadable('a bill without its end');
  return wanted as Table[];
}

const tableIn = (file: string): Table => ({
  async *rows() {
    for await (const lines of linesOf(createReadStream(file), 'gbk'))
      for (const line of lines)
        if (line.trim() !== '' && !line.startsWith('#')) yield line.split(',').map((cell) => cell.trim());
  },
  async remarks() {
    const found: string[] = [];
    for await (const lines of linesOf(createReadStream(file), 'gbk'))
      found.push(...lines.filter((line) => line.startsWith('#')));
    return found.join('\n');
  },
});

/** Each entry of the zip as a file; one that does not come to its end is none. */
async function unpacked(zip: string, folder: string): Promise<string[]> {
  const files: string[] = [];
  let open = 0;
  let failure: unknown;
  const unzip = new Unzip((entry) => {
    const file = join(folder, `table ${files.length}`);
    files.push(file);
    open += 1;
    const to = openSync(file, 'wx', 0o600);
    entry.ondata = (error, part, isLast) => {
      failure ??= error;
      if (part) writeSync(to, part);
      if (!isLast && !error) return;
      closeSync(to);
      open -= 1;
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  try {
    for await (const part of createReadStream(zip)) unzip.push(part as Uint8Array);
    unzip.push(new Uint8Array(0), true);
  } catch (error) {
    failure ??= error;
  }
  if (failure ?? open > 0) throw new StatementUnreadable(String(failure ?? 'a zip without its end'));
  return files;
}

/** "-100.00" to -10000. */
export const billSignedFen = (text: string): SignedFen =>
  signedFen(text.startsWith('-') ? -billFen(text.slice(1)) : billFen(text));
