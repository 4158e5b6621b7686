import { refundLife, type RefundEvent } from '#domain/lives/refund-lifecycle';
import type { Database, Tx } from '../../store/database';
import { attemptOf, ConcurrentUpdate, type Attempt } from '../attempts';
import type { RefundRow } from './order-refund';

export type Behind = { refund: RefundRow; attempt: Attempt };
/** Nothing more is to be asked about these. */
export const isOver = ({ state }: RefundRow): boolean =>
  ['done', 'closed', 'replaced', 'abandoned', 'sent_back'].includes(state);

/** @throws RangeError when there is no such refund: the outbox only holds those we wrote. */
export async function behindRefund(db: Database | Tx, refundNo: string): Promise<Behind> {
  const row = await db.selectFrom('refunds').selectAll().where('refund_no', '=', refundNo).executeTakeFirst();
  if (!row) throw new RangeError(`there is no refund ${refundNo}`);
  return { refund: row, attempt: (await attemptOf(db, row.attempt_id))! };
}

/** Along the table, from the state that it was read in. @throws IllegalTransition, ConcurrentUpdate */
export async function moveRefund(
  tx: Tx,
  row: RefundRow,
  event: RefundEvent,
  change: Partial<Pick<RefundRow, 'asked_at' | 'code' | 'funds_account'>> = {},
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('refunds')
    .set({ state: refundLife.next(row.state, event), ...change })
    .where('refund_no', '=', row.refund_no)
    .where('state', '=', row.state)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new ConcurrentUpdate(row.refund_no);
}
