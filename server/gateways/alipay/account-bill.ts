import { fen, type Fen } from '#domain/money';
import { StatementUnreadable, type StatementLine } from '../../reconciliation/statements';
import { unnamedRefund } from '../../reconciliation/name-refunds';
import { cellsNamed } from '../bill-cells';
import { rowsOf, billSignedFen, tablesIn } from './bill-tables';

/**
 * bill_type signcustomer (账务明细), all that some merchants are given: the account's movements. A refund stands there under its
 * order's number only. Fees, withdrawals and transfers are the account holder's business and left out.
 */
export function readAccountBill(zip: Uint8Array, sellerId: string): StatementLine[] {
  const [details] = tablesIn(zip, sellerId, ['账务流水号']) as [string];
  const [head = [], ...rows] = rowsOf(details);
  return rows.map((row) => movement(cellsNamed(head)(row))).filter((line) => line !== undefined);
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
