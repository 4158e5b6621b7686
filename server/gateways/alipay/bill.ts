import { fen } from '#domain/money';
import { GatewayRefused } from '../../payments/gateway';
import {
  isOurForm,
  nothingIsSetAside,
  StatementNotReady,
  StatementUnreadable,
  type SetAside,
  type Statement,
  type StatementLine,
} from '../../reconciliation/statements';
import type { Settings } from '../../settings';
import { cellsNamed, mustAgree } from '../bill-cells';
import { download } from '../download';
import type { AlipayCall } from './call';
import { readAccountBill } from './account-bill';
import { rowsOf, billSignedFen, tablesIn } from './bill-tables';

/** alipay.data.dataservice.bill.downloadurl.query: a zip of two GBK tables, from ten o'clock of the next day. */
export const createAlipayBill =
  (call: AlipayCall, { sellerId, bill }: Settings['alipay']): Statement =>
  async (day, setAside) => {
    const link = await billLink(call, bill, day);
    if (link === undefined) return [];
    const zip = new Uint8Array(await download(link));
    return bill === 'trade' ? readAlipayBill(zip, sellerId, setAside) : readAccountBill(zip, sellerId);
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

/**
 * The file names inside are GBK and not to be relied on: each table is known by its columns. A line that cannot be read, or is
 * of another kind, is set aside; the sums are then compared no more, the counts are.
 */
export function readAlipayBill(
  zip: Uint8Array,
  sellerId: string,
  setAside: SetAside = nothingIsSetAside,
): StatementLine[] {
  const [details, summary] = tablesIn(zip, sellerId, ['支付宝交易号', '交易订单总笔数']) as [string, string];
  const [head = [], ...rows] = rowsOf(details);
  const lines = rows.flatMap((row) => {
    try {
      return [movement(cellsNamed(head)(row))];
    } catch (error) {
      if (!(error instanceof StatementUnreadable)) throw error;
      setAside({ number: row.find((cell) => isOurForm(cell.trim()))?.trim() ?? '', reason: error.message });
      return [];
    }
  });
  const [totalsHead = [], ...totals] = rowsOf(summary);
  const total = cellsNamed(totalsHead)(totals.find(([first]) => first === '合计') ?? []);
  const announced = Number(total('交易订单总笔数')) + Number(total('退款订单总笔数'));
  if (lines.length < rows.length) {
    if (announced > rows.length) mustAgree('movements', announced, rows.length);
    return lines;
  }
  mustAgree('payments', total('交易订单总笔数'), String(lines.filter(({ kind }) => kind === 'payment').length));
  mustAgree('refunds', total('退款订单总笔数'), String(lines.filter(({ kind }) => kind === 'refund').length));
  mustAgree('net in fen', billSignedFen(total('订单金额（元）')), net(lines));
  return lines;
}

const paymentKinds = ['交易', '交易付款', '在线支付'];
const refundKinds = ['退款', '交易退款'];

/** A refund stands with a negative amount and its own number. */
function movement(cell: (name: string) => string): StatementLine {
  const kind = cell('业务类型');
  const amountFen = billSignedFen(cell('订单金额（元）'));
  const transactionId = cell('支付宝交易号');
  if (paymentKinds.includes(kind) && amountFen > 0)
    return { kind: 'payment', number: cell('商户订单号'), transactionId, amountFen: fen(amountFen) };
  if (refundKinds.includes(kind) && amountFen < 0)
    return { kind: 'refund', number: cell('退款批次号/请求号'), transactionId, amountFen: fen(-amountFen) };
  throw new StatementUnreadable(`a movement ${kind} of ${amountFen} fen`);
}

const net = (lines: readonly StatementLine[]): number =>
  lines.reduce((total, { kind, amountFen }) => total + (kind === 'payment' ? amountFen : -amountFen), 0);
