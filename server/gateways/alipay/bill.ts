import type { AlipaySdk } from 'alipay-sdk';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { decode } from 'iconv-lite';
import { GatewayUnanswered } from '../../payments/gateway';
import { StatementNotReady, StatementUnreadable, type Statement, type StatementLine } from '../../payments/statements';
import { billFen, cellsNamed, mustAgree } from '../bill-cells';

const largestBytes = 512 * 1024 * 1024;
const timeoutMs = 20_000; // the link itself lives for thirty seconds

/** alipay.data.dataservice.bill.downloadurl.query, bill_type trade: a zip of two GBK tables, from ten o'clock of the next day. */
export const alipayBill = (sdk: AlipaySdk, sellerId: string): Statement => async (day) => {
  const link = await billLink(sdk, day);
  const zip = await fetch(link, { signal: AbortSignal.timeout(timeoutMs) })
    .then(async (response) => (response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined))
    .catch((error: unknown) => { throw new GatewayUnanswered(String(error)); });
  if (!zip) throw new GatewayUnanswered('the bill was not handed out');
  return readAlipayBill(zip, sellerId);
};

async function billLink(sdk: AlipaySdk, day: string): Promise<string> {
  try {
    const { data } = await sdk.curl<{ bill_download_url?: string }>('GET', '/v3/alipay/data/dataservice/bill/downloadurl/query', {
      query: { bill_type: 'trade', bill_date: day },
    });
    return String(data.bill_download_url);
  } catch (error) {
    const { responseHttpStatus: status = 0, code } = error as { responseHttpStatus?: number; code?: string };
    if (status >= 400 && status < 500) throw new StatementNotReady(code ?? String(status));
    throw new GatewayUnanswered(String(error));
  }
}

/** The file names inside are GBK and not to be relied on: each table is known by its columns. */
export function readAlipayBill(zip: Uint8Array, sellerId: string): StatementLine[] {
  const tables = unzipped(zip).map((bytes) => decode(Buffer.from(bytes), 'gbk'));
  const [details, summary] = ['支付宝交易号', '交易订单总笔数'].map((column) => tables.find((text) => rowsOf(text)[0]?.includes(column)));
  if (details === undefined || summary === undefined) throw new StatementUnreadable('a bill without details or summary');
  if (!details.startsWith('#') || !details.includes(sellerId)) throw new StatementUnreadable('the bill of another seller');
  const [head = [], ...rows] = rowsOf(details);
  const lines = rows.map((row) => movement(cellsNamed(head)(row)));
  const [totalsHead = [], ...totals] = rowsOf(summary);
  const total = cellsNamed(totalsHead)(totals.find(([first]) => first === '合计') ?? []);
  mustAgree('payments', total('交易订单总笔数'), String(lines.filter(({ kind }) => kind === 'payment').length));
  mustAgree('refunds', total('退款订单总笔数'), String(lines.filter(({ kind }) => kind === 'refund').length));
  mustAgree('net in fen', signedFen(total('订单金额（元）')), net(lines));
  return lines;
}

function unzipped(zip: Uint8Array): Uint8Array[] {
  try {
    return Object.values(unzipSync(zip, { filter: ({ originalSize }) => originalSize <= largestBytes }));
  } catch (error) {
    throw new StatementUnreadable(String(error));
  }
}

function rowsOf(text: string): string[][] {
  try {
    return parse(text, { comment: '#', comment_no_infix: true, trim: true, skip_empty_lines: true, relax_column_count: true }) as string[][];
  } catch (error) {
    throw new StatementUnreadable(String(error));
  }
}

/** A refund stands with a negative amount and its own number. */
function movement(cell: (name: string) => string): StatementLine {
  const kind = cell('业务类型');
  const amountFen = signedFen(cell('订单金额（元）'));
  const transactionId = cell('支付宝交易号');
  if (kind === '交易' && amountFen > 0) return { kind: 'payment', number: cell('商户订单号'), transactionId, amountFen };
  if (kind === '退款' && amountFen < 0) return { kind: 'refund', number: cell('退款批次号/请求号'), transactionId, amountFen: -amountFen };
  throw new StatementUnreadable(`a movement ${kind} of ${amountFen} fen`);
}

const signedFen = (text: string): number => (text.startsWith('-') ? -billFen(text.slice(1)) : billFen(text));
const net = (lines: readonly StatementLine[]): number =>
  lines.reduce((total, { kind, amountFen }) => total + (kind === 'payment' ? amountFen : -amountFen), 0);
