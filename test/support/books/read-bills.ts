// Bills as tests hold them, whole and in memory, through the product's own readers.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountColumn, accountMovements } from '../../../server/gateways/alipay/bills/account-bill';
import { tablesIn } from '../../../server/gateways/alipay/bills/bill-tables';
import { tradeColumns, tradeMovements } from '../../../server/gateways/alipay/bills/trade-bill';
import { inFolder } from '../../../server/gateways/bills/download';
import { createBillReader } from '../../../server/gateways/wechat-pay/bills/bill-reader';
import type { Lines, SetAside, Statement, StatementLine } from '../../../server/reconciliation/statements';

export async function collected(lines: Lines): Promise<StatementLine[]> {
  const all: StatementLine[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

export async function statementOf(statement: Statement, day: string, setAside?: SetAside): Promise<StatementLine[]> {
  let all: StatementLine[] = [];
  await statement(day, async (lines) => void (all = await collected(lines)), setAside);
  return all;
}

export function readWechatBill(csv: string, mchId: string, setAside?: SetAside, appIds = ['wx1']): StatementLine[] {
  const reader = createBillReader({ mchId, appIds }, setAside);
  const lines = csv.split(/\r?\n/).flatMap((line) => reader.take(line) ?? []);
  reader.end();
  return lines;
}

export const readAlipayBill = (zip: Uint8Array, sellerId: string, setAside?: SetAside): Promise<StatementLine[]> =>
  unpacked(zip, async (file) => collected(tradeMovements(await tablesIn(file, sellerId, tradeColumns), setAside)));

export const readAccountBill = (zip: Uint8Array, sellerId: string): Promise<StatementLine[]> =>
  unpacked(zip, async (file) => collected(accountMovements(await tablesIn(file, sellerId, [accountColumn]))));

const unpacked = <T>(bytes: Uint8Array, read: (file: { zip: string; folder: string }) => Promise<T>): Promise<T> =>
  inFolder((folder) => {
    const zip = join(folder, 'bill.zip');
    writeFileSync(zip, bytes);
    return read({ zip, folder });
  });

/** What a download has left in a file. */
export const downloaded = (download: (file: string) => Promise<void>): Promise<Buffer> =>
  inFolder(async (folder) => {
    const file = join(folder, 'file');
    await download(file);
    return readFileSync(file);
  });
