import { enqueue } from '../../store/outbox/outbox';
import { transaction } from '../../store/database';
import { recordAct, OpsRefused, type Operator } from '../audit';
import { instant, yuanText, table } from '../wording';

/** Orders at the treasury's own cashier, newest first. */
export async function listTreasury(operator: Operator): Promise<void> {
  const rows = await operator.db.selectFrom('treasury_orders').selectAll().orderBy('at', 'desc').limit(50).execute();
  await recordAct(operator, operator.db, { act: 'treasury orders listed' });
  operator.print(
    table(
      'Orders at the treasury',
      ['order', 'decision', 'yuan', 'state', 'at'],
      rows.map((row) => [row.order_id ?? '', row.decision_number, yuanText(row.total_fen), row.state, instant(row.at)]),
    ),
  );
}

/** Gives back what was paid both here and at a window (the platform's own example of a refund). @param orderId the platform's @throws OpsRefused */
export async function refundTreasury(operator: Operator, orderId: string, isConfirmed: boolean): Promise<void> {
  const row = await operator.db
    .selectFrom('treasury_orders')
    .selectAll()
    .where('order_id', '=', orderId)
    .executeTakeFirst();
  if (!row) throw new OpsRefused(`there is no order ${orderId}`);
  if (row.state !== 'paid') throw new OpsRefused(`the order is ${row.state}: there is nothing to give back`);
  if (!isConfirmed) {
    await recordAct(operator, operator.db, {
      act: 'treasury refund proposed',
      subject: row.id,
      details: { orderId, amountFen: row.total_fen },
    });
    operator.print(
      `${yuanText(row.total_fen)} yuan for decision ${row.decision_number} would go back. To do so, the same with --confirm.`,
    );
    return;
  }
  await transaction(operator.db, operator.runtime, async (tx) => {
    const ordered = await tx
      .selectFrom('outbox')
      .select('id')
      .where('kind', '=', 'refund_treasury')
      .where('ref', '=', row.id)
      .executeTakeFirst();
    if (ordered) throw new OpsRefused('its refund is ordered already');
    await enqueue(tx, operator.runtime, { kind: 'refund_treasury', ref: row.id });
    await recordAct(operator, tx, {
      act: 'treasury refund ordered',
      subject: row.id,
      details: { orderId, amountFen: row.total_fen },
    });
  });
  operator.print(`Ordered: ${yuanText(row.total_fen)} yuan of order ${orderId} go back.`);
}
