import { transaction } from '../store/database';
import { recordAct, OpsRefused, type Operator } from './audit';

/** A difference is explained, by somebody, in words. @throws OpsRefused */
export async function closeCase(operator: Operator, id: string, explanation: string): Promise<void> {
  await transaction(operator.db, operator.runtime, async (tx) => {
    const closed = await tx
      .updateTable('cases')
      .set({ closed_at: operator.runtime.now().getTime(), closing_note: explanation })
      .where('id', '=', id)
      .where('closed_at', 'is', null)
      .returningAll()
      .executeTakeFirst();
    if (!closed) throw new OpsRefused(`no open case is called ${id}`);
    await recordAct(operator, tx, {
      act: 'case closed',
      subject: closed.number,
      details: { case: id, kind: closed.kind, explanation },
    });
  });
  operator.print('Closed.');
}
