import { gatewayNames, type GatewayName } from '#contract/payments';
import { keepOrphan } from '../../payments/proofs/orphans';
import { attemptUnder } from '../../payments/proofs/write-adopted';
import type { StatementSource } from '../../store/tables/case-tables';
import { transaction } from '../../store/database';
import { isTradeNumber } from '../../store/numbers/trade-number';
import { OpsRefused, recordAct, type Operator } from '../audit';

/**
 * Has a payment looked after that a bill tells of and our books lack: a bill is not signed, and another service of the same merchant
 * may have taken it, so that a person says that it was ours. @throws OpsRefused
 */
export async function adopt(operator: Operator, source: string, number: string): Promise<void> {
  const { db, runtime, print } = operator;
  if (!gatewayNames.includes(source.split(':')[0] as GatewayName))
    throw new OpsRefused(`${source} has no bill: wechat, alipay, or one of them with a payee, as wechat:hangzhou`);
  if (!isTradeNumber(number)) throw new OpsRefused(`${number} has not the form of our orders' numbers`);
  await transaction(db, runtime, async (tx) => {
    const known = await attemptUnder(tx, number);
    if (known) throw new OpsRefused(`${number} is payment ${known.id} of ours`);
    await keepOrphan(tx, runtime, { source: source as StatementSource, number, amountFen: null });
    await tx
      .updateTable('cases')
      .set({ closed_at: null, closing_note: null })
      .where('source', '=', source as StatementSource)
      .where('kind', '=', 'payment_orphaned')
      .where('number', '=', number)
      .execute();
    await recordAct(operator, tx, { act: 'adopt', subject: number, details: { source } });
  });
  print(`${source} is asked for ${number}, and the bureau for what it has booked of it.`);
}
