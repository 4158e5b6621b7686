import { transaction } from '../store/database';
import { note, OpsRefused, type Desk } from './audit';

/** A difference is explained, by somebody, in words. @throws OpsRefused */
export async function closeCase(desk: Desk, id: string, explanation: string): Promise<void> {
  await transaction(desk.db, async (tx) => {
    const closed = await tx
      .updateTable('cases')
      .set({ closed_at: desk.clock.now().getTime(), closing_note: explanation })
      .where('id', '=', id)
      .where('closed_at', 'is', null)
      .returningAll()
      .executeTakeFirst();
    if (!closed) throw new OpsRefused(`no open case is called ${id}`);
    await note(desk, tx, {
      act: 'case closed',
      subject: closed.number,
      details: { case: id, kind: closed.kind, explanation },
    });
  });
  desk.print('Closed.');
}
