import {
  nothingIsSetAside,
  StatementUnreadable,
  type SetAside,
  type StatementLine,
} from '../../../reconciliation/statements';
import { billFee, billFen, cellsNamed, mustAgree } from '../../bills/bill-cells';

/** The columns of today's bill, and those of older merchants' (公共样例 of 2018 to 2021). */
const heads = [
  { paid: '订单金额', back: '申请退款金额', paidTotal: '订单总金额', backTotal: '申请退款总金额' },
  { paid: '总金额', back: '退款金额', paidTotal: '总交易额', backTotal: '总退款金额' },
] as const;
type Head = (typeof heads)[number];
type Cell = (name: string) => string;
const always = ['商户号', '货币种类', '微信订单号', '商户订单号', '交易状态', '商户退款单号'];
const appColumn = '公众账号ID';
const subColumn = '特约商户号';
const feeColumn = '手续费';
/** Whose bill it is: a merchant number serves other apps too, which are none of ours. */
export type Ours = { mchId: string; subMchId?: string | undefined; appIds: readonly string[] };

/**
 * Takes a bill line by line: a line of columns, one line a movement, a line of columns for the totals, the totals. Each cell
 * begins with a back-quote. A line that is not ours, or cannot be read, is set aside; the count of all lines must still be the
 * announced one. @throws StatementUnreadable
 */
export function createBillReader(ours: Ours, setAside: SetAside = nothingIsSetAside) {
  let table: { head: Head; cells: (row: readonly string[]) => Cell; columns: readonly string[] } | undefined;
  const waiting: string[] = [];
  const counted = { rows: 0, read: 0, payment: 0, refund: 0, booking: 0 };

  function movementIn(row: string): StatementLine | undefined {
    counted.rows += 1;
    try {
      const cell = table!.cells(unquoted(row));
      if (isPaidToOthers(cell, ours, table!.columns.includes(subColumn))) return undefined;
      const line = movement(cell, table!.head, ours, table!.columns);
      counted.read += 1;
      counted[line.kind] += line.amountFen;
      return line;
    } catch (error) {
      if (!(error instanceof StatementUnreadable)) throw error;
      setAside({ number: ourNumberIn(row), reason: error.message });
      return undefined;
    }
  }

  return {
    /** The movement of an earlier line, once it is known not to be one of the last two. */
    take(line: string): StatementLine | undefined {
      if (line === '') return undefined;
      if (!table) {
        const columns = namesIn(line);
        table = { head: headIn(columns), cells: cellsNamed(columns), columns };
        return undefined;
      }
      if (goesOn(line) && waiting.length > 0) {
        waiting.push(`${waiting.pop()!} ${line}`);
        return undefined;
      }
      waiting.push(line);
      return waiting.length > 2 ? movementIn(waiting.shift()!) : undefined;
    },
    /** The totals must be those of the lines that were read, when all were. */
    end(): void {
      const [totalsHead = '', totals = ''] = waiting;
      const head = table?.head ?? headIn([]);
      const total = cellsNamed(namesIn(totalsHead))(unquoted(totals));
      mustAgree('movements', total('总交易单数'), String(counted.rows));
      if (counted.read < counted.rows) return;
      mustAgree('payments in fen', billFen(total(head.paidTotal)), counted.payment);
      mustAgree('refunds in fen', billFen(total(head.backTotal)), counted.refund);
    },
  };
}

/** A line that neither begins with a cell nor is the head of the totals: the name of what was bought has a line break in it. */
const goesOn = (line: string): boolean => !line.startsWith('`') && !line.startsWith('总交易单数');

const namesIn = (line: string): string[] =>
  line
    .replace(/^\uFEFF/, '')
    .split(',')
    .map((name) => name.trim());

/** @throws StatementUnreadable that names what is missing */
function headIn(columns: readonly string[]): Head {
  const missing = always.filter((name) => !columns.includes(name));
  const head = heads.find(({ paid, back }) => columns.includes(paid) && columns.includes(back));
  if (head && missing.length === 0) return head;
  throw new StatementUnreadable(`columns are missing: ${[...missing, ...(head ? [] : ['订单金额'])].join()}`);
}

/** A service provider's bill has the lines of every merchant that it serves: what is paid to another stands in that one's own bill. */
const isPaidToOthers = (cell: Cell, { subMchId = '0' }: Ours, hasSub: boolean): boolean =>
  hasSub && (cell(subColumn) || '0') !== subMchId;

const ourNumberIn = (row: string): string => /`(R?FD[0-9A-F]{24}[0-9A-Z]*)/.exec(row)?.[1] ?? '';

function movement(cell: Cell, head: Head, { mchId, appIds }: Ours, columns: readonly string[]): StatementLine {
  mustAgree('merchant', cell('商户号'), mchId);
  mustAgree('currency', cell('货币种类'), 'CNY');
  if (columns.includes(appColumn) && !appIds.includes(cell(appColumn)))
    throw new StatementUnreadable(`of app ${cell(appColumn)}`);
  const transactionId = cell('微信订单号');
  const state = cell('交易状态');
  const fee = (kind: 'payment' | 'refund') => (columns.includes(feeColumn) ? billFee(kind, cell(feeColumn)) : {});
  if (state === 'SUCCESS') {
    const amountFen = billFen(cell(head.paid));
    return { kind: 'payment', number: cell('商户订单号'), transactionId, amountFen, ...fee('payment') };
  }
  if (state === 'REFUND') {
    const amountFen = billFen(cell(head.back));
    return { kind: 'refund', number: cell('商户退款单号'), transactionId, amountFen, ...fee('refund') };
  }
  throw new StatementUnreadable(`a movement that is ${state}`);
}

function unquoted(line: string): string[] {
  if (!line.startsWith('`')) throw new StatementUnreadable('a cell without its back-quote');
  return line.slice(1).split(',`');
}
