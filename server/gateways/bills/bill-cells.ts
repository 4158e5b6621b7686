import { fenFromYuan, signedFen, type Fen, type SignedFen } from '#domain/payments/money';
import { StatementUnreadable } from '../../reconciliation/statements';

/** "200.00" to 20000. Older bills write "0.0" and "0" too; a sign or a third decimal is no amount. @throws StatementUnreadable */
export function billFen(text: string): Fen {
  const amount = fenFromYuan(text);
  if (amount === undefined) throw new StatementUnreadable(`"${text}" is no amount`);
  return amount;
}

/**
 * A fee, taken of a payment and given back with a refund, whichever sign a bill writes it with; to the fen, whatever noughts follow
 * ("0.54000" at WeChat Pay). @throws StatementUnreadable
 */
export function billFee(kind: 'payment' | 'refund', text: string): { feeFen?: SignedFen } {
  const amount = billFen(text.replace(/^-/, '').replace(/(\.\d\d)0+$/, '$1'));
  return amount === 0 ? {} : { feeFen: signedFen(kind === 'payment' ? amount : -amount) };
}

/** Reads cells by the names of their columns. @throws StatementUnreadable when a row is shorter or longer, or a column is missing */
export function cellsNamed(head: readonly string[]): (row: readonly string[]) => (name: string) => string {
  return (row) => {
    if (row.length !== head.length)
      throw new StatementUnreadable(`a row of ${row.length} cells under ${head.length} columns`);
    return (name) => {
      const at = head.indexOf(name);
      if (at < 0) throw new StatementUnreadable(`there is no column ${name}`);
      return row[at]!.trim();
    };
  };
}

export function mustAgree(what: string, announced: string | number, counted: string | number): void {
  if (announced !== counted) throw new StatementUnreadable(`${what}: announced ${announced}, found ${counted}`);
}
