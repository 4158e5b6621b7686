import { fen } from '#domain/payments/money';
import {
  isOurForm,
  nothingIsSetAside,
  StatementUnreadable,
  type SetAside,
  type StatementLine,
} from '../../../reconciliation/statements';
import { billFee, cellsNamed, mustAgree } from '../../bills/bill-cells';
import { billSignedFen, type Table } from './bill-tables';

export const tradeColumns = ['支付宝交易号', '交易订单总笔数'] as const;
type Cell = (name: string) => string;
const feeColumn = '服务费（元）';

/**
 * A line that cannot be read, or is of another kind, is set aside; the sums are then compared no more, the counts are.
 * @throws StatementUnreadable
 */
export async function* tradeMovements(
  [details, summary]: readonly Table[],
  setAside: SetAside = nothingIsSetAside,
): AsyncGenerator<StatementLine> {
  let cells: ReturnType<typeof cellsNamed> | undefined;
  let hasFees = false;
  const counted = { rows: 0, payment: 0, refund: 0, netFen: 0 };
  for await (const row of details!.rows()) {
    if (!cells) {
      cells = cellsNamed(row);
      hasFees = row.includes(feeColumn);
      continue;
    }
    counted.rows += 1;
    const line = readable((told) => movement(cells!(told), hasFees), row, setAside);
    if (!line) continue;
    counted[line.kind] += 1;
    counted.netFen += line.kind === 'payment' ? line.amountFen : -line.amountFen;
    yield line;
  }
  const total = await totalsIn(summary!);
  const announced = Number(total('交易订单总笔数')) + Number(total('退款订单总笔数'));
  if (counted.payment + counted.refund < counted.rows) {
    if (announced > counted.rows) mustAgree('movements', announced, counted.rows);
    return;
  }
  mustAgree('payments', total('交易订单总笔数'), String(counted.payment));
  mustAgree('refunds', total('退款订单总笔数'), String(counted.refund));
  mustAgree('net in fen', billSignedFen(total('订单金额（元）')), counted.netFen);
}

async function totalsIn(summary: Table): Promise<Cell> {
  const rows: string[][] = [];
  for await (const row of summary.rows()) rows.push(row);
  const [head = [], ...totals] = rows;
  return cellsNamed(head)(totals.find(([first]) => first === '合计') ?? []);
}

function readable(read: (row: readonly string[]) => Movement, row: string[], setAside: SetAside): Movement | undefined {
  try {
    return read(row);
  } catch (error) {
    if (!(error instanceof StatementUnreadable)) throw error;
    setAside({ number: row.find(isOurForm) ?? '', reason: error.message });
    return undefined;
  }
}

type Movement = StatementLine & { kind: 'payment' | 'refund' };
const paymentKinds = ['交易', '交易付款', '在线支付'];
const refundKinds = ['退款', '交易退款'];

/** A refund stands with a negative amount and its own number. */
function movement(cell: Cell, hasFees: boolean): Movement {
  const kind = cell('业务类型');
  const amountFen = billSignedFen(cell('订单金额（元）'));
  const transactionId = cell('支付宝交易号');
  const line = (is: Movement['kind'], number: string): Movement => ({
    kind: is,
    number,
    transactionId,
    amountFen: fen(Math.abs(amountFen)),
    ...(hasFees && billFee(is, cell(feeColumn))),
  });
  if (paymentKinds.includes(kind) && amountFen > 0) return line('payment', cell('商户订单号'));
  if (refundKinds.includes(kind) && amountFen < 0) return line('refund', cell('退款批次号/请求号'));
  throw new StatementUnreadable(`a movement ${kind} of ${amountFen} fen`);
}
