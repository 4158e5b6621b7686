import { later } from '../payments/attempts';
import { transaction } from '../store/database';
import { note, OpsRefused, type Desk } from './audit';
import { instant, inYuan, table } from './wording';

/** Orders at the treasury's own cashier, newest first. */
export async function listTreasury(desk: Desk): Promise<void> {
  const rows = await desk.db.selectFrom('treasury_orders').selectAll().orderBy('at', 'desc').limit(50).execute();
  await note(desk, desk.db, { act: 'treasury orders listed' });
  desk.print(
    table(
      'Orders at the treasury',
      ['order', 'decision', 'yuan', 'state', 'at'],
      rows.map((row) => [row.order_id ?? '', row.decision_number, inYuan(row.total_fen), row.state, instant(row.at)]),
    ),
  );
}

/** Gives back what was paid both here and at a window (the platform's own example of a refund). @param orderId the platform's @throws OpsRefused */
export async function refundTreasury(desk: Desk, orderId: string, isConfirmed: boolean): Promise<void> {
  const row = await desk.db
    .selectFrom('treasury_orders')
    .selectAll()
    .where('order_id', '=', orderId)
    .executeTakeFirst();
  if (!row) throw new OpsRefused(`there is no order ${orderId}`);
  if (row.state !== 'paid') throw new OpsRefused(`the order is ${row.state}: there is nothing to give back`);
  if (!isConfirmed) {
    await note(desk, desk.db, {
      act: 'treasury refund proposed',
      subject: row.id,
      details: { orderId, amountFen: row.total_fen },
    });
    desk.print(
      `${inYuan(row.total_fen)} yuan for decision ${row.decision_number} would go back. To do so, the same with --confirm.`,
    );
    return;
  }
  await transaction(desk.db, async (tx) => {
    const ordered = await tx
      .selectFrom('outbox')
      .select('id')
      .where('kind', '=', 'treasury_refund')
      .where('ref', '=', row.id)
      .executeTakeFirst();
    if (ordered) throw new OpsRefused('its refund is ordered already');
    await later(tx, 'treasury_refund', row.id, desk.clock.now().getTime());
    await note(desk, tx, {
      act: 'treasury refund ordered',
      subject: row.id,
      details: { orderId, amountFen: row.total_fen },
    });
  });
  desk.print(`Ordered: ${inYuan(row.total_fen)} yuan of order ${orderId} go back.`);
}
