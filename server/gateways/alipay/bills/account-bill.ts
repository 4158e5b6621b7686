import { fen, type Fen } from '#domain/payments/money';
import { unnamedRefund } from '../../../reconciliation/name-refunds';
import { StatementUnreadable, type StatementLine } from '../../../reconciliation/statements';
import { cellsNamed } from '../../bills/bill-cells';
import { billSignedFen, type Table } from './bill-tables';

export const accountColumn = '账务流水号';

/**
 * bill_type signcustomer (账务明细), all that some merchants are given: the account's movements. A refund stands there under its
 * order's number only. Fees, withdrawals and transfers are the account holder's business and left out.
 */
export async function* accountMovements([details]: readonly Table[]): AsyncGenerator<StatementLine> {
  let cells: ReturnType<typeof cellsNamed> | undefined;
  for await (const row of details!.rows()) {
    if (!cells) {
      cells = cellsNamed(row);
      continue;
    }
    const line = movement(cells(row));
    if (line) yield line;
  }
}

function movement(cell: (name: string) => string): StatementLine | undefined {
  const kind = cell('业务类型');
  const [transactionId, number] = [cell('业务流水号'), cell('商户订单号')];
  if (kind === '在线支付')
    return { kind: 'payment', number, transactionId, amountFen: positive(billSignedFen(cell('收入金额（+元）'))) };
  if (kind === '交易退款')
    return {
      kind: 'refund',
      number: unnamedRefund(number),
      transactionId,
      amountFen: positive(-billSignedFen(cell('支出金额（-元）'))),
    };
  return undefined;
}

function positive(amountFen: number): Fen {
  if (amountFen <= 0) throw new StatementUnreadable(`a movement of ${amountFen} fen`);
  return fen(amountFen);
}
