import { transaction } from '../../store/database';
import { recordAct, OpsRefused, type Actor } from '../audit';

/** A difference is explained, by somebody, in words. @throws OpsRefused */
export async function closeCase(actor: Actor, id: string, explanation: string): Promise<void> {
  await transaction(actor.db, actor.runtime, async (tx) => {
    const closed = await tx
      .updateTable('cases')
      .set({ closed_at: actor.runtime.now().getTime(), closing_note: explanation })
      .where('id', '=', id)
      .where('closed_at', 'is', null)
      .returningAll()
      .executeTakeFirst();
    if (!closed) throw new OpsRefused(`no open case is called ${id}`, 'case_unknown');
    await recordAct(actor, tx, {
      act: 'case closed',
      subject: closed.number,
      details: { case: id, kind: closed.kind, explanation },
    });
  });
}
