import { transaction } from '../../store/database';
import { enqueueAll } from '../../store/outbox/outbox';
import { recordAct, OpsRefused, type Operator } from '../audit';

/** Has what a receiver was given up on sent to it once more, now that it is mended. @throws OpsRefused */
export async function resendWebhooks(operator: Operator, receiver: string): Promise<void> {
  const { db, runtime, print } = operator;
  const count = await transaction(db, runtime, async (tx) => {
    const given = await tx
      .updateTable('webhooks')
      .set({ given_up_at: null })
      .where('receiver', '=', receiver)
      .where('heard_at', 'is', null)
      .where('given_up_at', 'is not', null)
      .returning('event')
      .execute();
    if (given.length === 0) throw new OpsRefused(`no event was given up for a webhook named ${receiver}`);
    await enqueueAll(
      tx,
      runtime,
      given.map(({ event }) => ({ kind: 'send_webhook', ref: `${receiver} ${event}` })),
    );
    await recordAct(operator, tx, { act: 'webhooks sent again', subject: receiver, details: { events: given.length } });
    return given.length;
  });
  print(`${count} events are sent to ${receiver} once more; then close its cases.`);
}
