import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import {
  StatementNotReady,
  StatementUnreadable,
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
  async (day) => {
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
    return readWechatBill(csv.toString('utf8'), mchId);
  };

function unzipped(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: largestBytes });
  } catch (error) {
    throw new StatementUnreadable(String(error));
  }
}

/** A line of columns, one line a movement, a line of columns for the totals, the totals. Each cell begins with a back-quote. */
export function readWechatBill(csv: string, mchId: string): StatementLine[] {
  const lines = csv
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter(Boolean);
  const [head = '', ...rest] = lines;
  const [totalsHead = '', totals = ''] = rest.slice(-2);
  const named = cellsNamed(head.split(','));
  const rows = rest.slice(0, -2).map((line) => movement(named(unquoted(line)), mchId));
  const total = cellsNamed(totalsHead.split(','))(unquoted(totals));
  mustAgree('movements', total('总交易单数'), String(rows.length));
  mustAgree('payments in fen', billFen(total('订单总金额')), sum(rows, 'payment'));
  mustAgree('refunds in fen', billFen(total('申请退款总金额')), sum(rows, 'refund'));
  return rows;
}

function movement(cell: (name: string) => string, mchId: string): StatementLine {
  mustAgree('merchant', cell('商户号'), mchId);
  mustAgree('currency', cell('货币种类'), 'CNY');
  const transactionId = cell('微信订单号');
  const state = cell('交易状态');
  if (state === 'SUCCESS')
    return { kind: 'payment', number: cell('商户订单号'), transactionId, amountFen: billFen(cell('订单金额')) };
  if (state === 'REFUND')
    return { kind: 'refund', number: cell('商户退款单号'), transactionId, amountFen: billFen(cell('申请退款金额')) };
  throw new StatementUnreadable(`a movement that is ${state}`);
}

function unquoted(line: string): string[] {
  if (!line.startsWith('`')) throw new StatementUnreadable('a cell without its back-quote');
  return line.slice(1).split(',`');
}

const sum = (lines: readonly StatementLine[], wanted: StatementLine['kind']): number =>
  lines.filter(({ kind }) => kind === wanted).reduce((total, { amountFen }) => total + amountFen, 0);
