import { join } from 'node:path';
import { GatewayRefused } from '../../../payments/gateway';
import { StatementNotReady, type Statement } from '../../../reconciliation/statements';
import type { Settings } from '../../../settings';
import { download, inFolder } from '../../bills/download';
import type { AlipayCall } from '../call';
import { accountColumn, accountMovements } from './account-bill';
import { tablesIn } from './bill-tables';
import { tradeColumns, tradeMovements } from './trade-bill';

/** alipay.data.dataservice.bill.downloadurl.query: a zip of two GBK tables, from ten o'clock of the next day. */
export const createAlipayBill =
  (call: AlipayCall, { sellerId, bill }: Pick<Settings['alipay'], 'sellerId' | 'bill'>): Statement =>
  async (day, take, setAside) => {
    const link = await billLink(call, bill, day);
    if (link === undefined) return take([]);
    await inFolder(async (folder) => {
      const zip = join(folder, 'bill.zip');
      await download(link, zip);
      const tables = await tablesIn({ zip, folder }, sellerId, bill === 'trade' ? tradeColumns : [accountColumn]);
      const movements = () => (bill === 'trade' ? tradeMovements(tables, setAside) : accountMovements(tables));
      await take({ [Symbol.asyncIterator]: movements });
    });
  };

/** undefined: the day had no movement (NO_BILL_DATA), or lies before the account. @throws StatementNotReady, GatewayRefused, GatewayUnanswered */
async function billLink(call: AlipayCall, type: string, day: string): Promise<string | undefined> {
  const { body, refusal } = await call('bill', '/v3/alipay/data/dataservice/bill/downloadurl/query', {
    query: { bill_type: type, bill_date: day },
  });
  if (!refusal) return String(body.bill_download_url);
  if (refusal.meaning === 'already_done') return undefined;
  if (refusal.meaning === 'not_now') throw new StatementNotReady(refusal.code);
  throw new GatewayRefused(refusal);
}
