import { fen } from '#domain/money';
import { GatewayRefused, GatewayUnanswered } from '../../payments/gateway';
import {
  StatementNotReady,
  StatementUnreadable,
  type Statement,
  type StatementLine,
} from '../../reconciliation/statements';
import type { Settings } from '../../settings';
import { cellsNamed, mustAgree } from '../bill-cells';
import type { AlipayCall } from './call';
import { readAccountBill } from './account-bill';
import { rowsOf, billSignedFen, tablesIn } from './bill-tables';

const timeoutMs = 20_000; // the link itself lives for thirty seconds

/** alipay.data.dataservice.bill.downloadurl.query: a zip of two GBK tables, from ten o'clock of the next day. */
export const createAlipayBill =
  (call: AlipayCall, { sellerId, bill }: Settings['alipay']): Statement =>
  async (day) => {
    const link = await billLink(call, bill, day);
    if (link === undefined) return [];
    const zip = await fetch(link, { signal: AbortSignal.timeout(timeoutMs) })
      .then(async (response) => (response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined))
      .catch((error: unknown) => {
        throw new GatewayUnanswered(String(error));
      });
    if (!zip) throw new GatewayUnanswered('the bill was not handed out');
    return bill === 'trade' ? readAlipayBill(zip, sellerId) : readAccountBill(zip, sellerId);
  };

/** undefined: the day had no movement (NO_BILL_DATA). @throws StatementNotReady, GatewayRefused, GatewayUnanswered */
async function billLink(call: AlipayCall, type: string, day: string): Promise<string | undefined> {
  const { body, refusal } = await call('bill', '/v3/alipay/data/dataservice/bill/downloadurl/query', {
    query: { bill_type: type, bill_date: day },
  });
  if (!refusal) return String(body.bill_download_url);
  if (refusal.code === 'NO_BILL_DATA') return undefined;
  if (refusal.meaning === 'not_now') throw new StatementNotReady(refusal.code);
  throw new GatewayRefused(refusal);
}

/** The file names inside are GBK and not to be relied on: each table is known by its columns. */
export function readAlipayBill(zip: Uint8Array, sellerId: string): StatementLine[] {
  const [details, summary] = tablesIn(zip, sellerId, ['支付宝交易号', '交易订单总笔数']) as [string, string];
  const [head = [], ...rows] = rowsOf(details);
  const lines = rows.map((row) => movement(cellsNamed(head)(row)));
  const [totalsHead = [], ...totals] = rowsOf(summary);
  const total = cellsNamed(totalsHead)(totals.find(([first]) => first === '合计') ?? []);
  mustAgree('payments', total('交易订单总笔数'), String(lines.filter(({ kind }) => kind === 'payment').length));
  mustAgree('refunds', total('退款订单总笔数'), String(lines.filter(({ kind }) => kind === 'refund').length));
  mustAgree('net in fen', billSignedFen(total('订单金额（元）')), net(lines));
  return lines;
}

/** A refund stands with a negative amount and its own number. */
function movement(cell: (name: string) => string): StatementLine {
  const kind = cell('业务类型');
  const amountFen = billSignedFen(cell('订单金额（元）'));
  const transactionId = cell('支付宝交易号');
  if (kind === '交易' && amountFen > 0)
    return { kind: 'payment', number: cell('商户订单号'), transactionId, amountFen: fen(amountFen) };
  if (kind === '退款' && amountFen < 0)
    return { kind: 'refund', number: cell('退款批次号/请求号'), transactionId, amountFen: fen(-amountFen) };
  throw new StatementUnreadable(`a movement ${kind} of ${amountFen} fen`);
}

const net = (lines: readonly StatementLine[]): number =>
  lines.reduce((total, { kind, amountFen }) => total + (kind === 'payment' ? amountFen : -amountFen), 0);
