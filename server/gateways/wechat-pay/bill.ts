import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import {
  nothingIsSetAside,
  StatementNotReady,
  StatementUnreadable,
  type SetAside,
  type Statement,
  type StatementLine,
} from '../../reconciliation/statements';
import { billFen, cellsNamed, mustAgree } from '../bill-cells';
import { GatewayRefused } from '../../payments/gateway';
import { refusalOf, type WechatPayCall } from './call';

const largestBytes = 512 * 1024 * 1024;

/**
 * 申请交易账单 (GET /v3/bill/tradebill): from ten o'clock of the next day, for three months. The file itself is not signed; the
 * SHA-1 of its content stands in the signed answer.
 */
export const createWechatPayBill =
  (call: WechatPayCall, mchId: string): Statement =>
  async (day, setAside) => {
    const answer = await call('GET', `/v3/bill/tradebill?bill_date=${day}&bill_type=ALL&tar_type=GZIP`);
    if (answer.status !== 200) {
      const refusal = refusalOf(answer, 'bill');
      if (refusal.code === 'NO_STATEMENT_EXIST' && answer.signed) return [];
      if (refusal.meaning === 'our_fault') throw new GatewayRefused(refusal);
      throw new StatementNotReady(refusal.code);
    }
    const { hash_type: hashType, hash_value: hash, download_url: link } = answer.body;
    mustAgree('digest', String(hashType), 'SHA1');
    const { pathname, search } = new URL(String(link));
    const csv = unzipped(await call.download(pathname + search));
    mustAgree('digest', String(hash).toLowerCase(), createHash('sha1').update(csv).digest('hex'));
    return readWechatBill(csv.toString('utf8'), mchId, setAside);
  };

function unzipped(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: largestBytes });
  } catch (error) {
    throw new StatementUnreadable(String(error));
  }
}

/** The columns of today's bill, and those of older merchants' (公共样例 of 2018 to 2021). */
const heads = [
  { paid: '订单金额', back: '申请退款金额', paidTotal: '订单总金额', backTotal: '申请退款总金额' },
  { paid: '总金额', back: '退款金额', paidTotal: '总交易额', backTotal: '总退款金额' },
] as const;
type Head = (typeof heads)[number];
const always = ['商户号', '货币种类', '微信订单号', '商户订单号', '交易状态', '商户退款单号'];

/**
 * A line of columns, one line a movement, a line of columns for the totals, the totals. Each cell begins with a back-quote. A
 * line that is not ours, or cannot be read, is set aside; the count of all lines must still be the announced one.
 */
export function readWechatBill(csv: string, mchId: string, setAside: SetAside = nothingIsSetAside): StatementLine[] {
  const lines = csv
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter(Boolean);
  const [headLine = '', ...rest] = lines;
  const columns = headLine.split(',').map((name) => name.trim());
  const head = headIn(columns);
  const [totalsHead = '', totals = ''] = rest.slice(-2);
  const rows = rest.slice(0, -2);
  const total = cellsNamed(totalsHead.split(',').map((name) => name.trim()))(unquoted(totals));
  mustAgree('movements', total('总交易单数'), String(rows.length));
  const read = rows.flatMap((row) => {
    const cells = tried(() => cellsNamed(columns)(unquoted(row)));
    const line = cells instanceof Error ? cells : tried(() => movement(cells, mchId, head));
    if (!(line instanceof Error)) return [line];
    setAside({ number: ourNumberIn(row), reason: line.message });
    return [];
  });
  if (read.length < rows.length) return read;
  mustAgree('payments in fen', billFen(total(head.paidTotal)), sum(read, 'payment'));
  mustAgree('refunds in fen', billFen(total(head.backTotal)), sum(read, 'refund'));
  return read;
}

/** @throws StatementUnreadable that names what is missing */
function headIn(columns: readonly string[]): Head {
  const missing = always.filter((name) => !columns.includes(name));
  const head = heads.find(({ paid, back }) => columns.includes(paid) && columns.includes(back));
  if (head && missing.length === 0) return head;
  throw new StatementUnreadable(`columns are missing: ${[...missing, ...(head ? [] : ['订单金额'])].join()}`);
}

function tried<T>(work: () => T): T | StatementUnreadable {
  try {
    return work();
  } catch (error) {
    if (error instanceof StatementUnreadable) return error;
    throw error;
  }
}

const ourNumberIn = (row: string): string => /`(R?FD[0-9A-F]{24}[0-9A-Z]*)/.exec(row)?.[1] ?? '';

function movement(cell: (name: string) => string, mchId: string, head: Head): StatementLine {
  mustAgree('merchant', cell('商户号'), mchId);
  mustAgree('currency', cell('货币种类'), 'CNY');
  const transactionId = cell('微信订单号');
  const state = cell('交易状态');
  if (state === 'SUCCESS')
    return { kind: 'payment', number: cell('商户订单号'), transactionId, amountFen: billFen(cell(head.paid)) };
  if (state === 'REFUND')
    return { kind: 'refund', number: cell('商户退款单号'), transactionId, amountFen: billFen(cell(head.back)) };
  throw new StatementUnreadable(`a movement that is ${state}`);
}

function unquoted(line: string): string[] {
  if (!line.startsWith('`')) throw new StatementUnreadable('a cell without its back-quote');
  return line.slice(1).split(',`');
}

const sum = (lines: readonly StatementLine[], wanted: StatementLine['kind']): number =>
  lines.filter(({ kind }) => kind === wanted).reduce((total, { amountFen }) => total + amountFen, 0);
