import type { GatewayName } from '#contract/payments';
import { dayOf } from '#domain/days/day';
import type { Runtime } from '../../ports';
import { transaction, type Database } from '../../store/database';
import type { Tables } from '../../store/tables/tables';
import { openCases } from '../../cases/open-cases';
import { mainPayee, statementSource } from '../../store/statement-source';
import { OrphanPayment, ProofMismatch, type Proof } from '../gateway';
import { keepOrphan } from './orphans';
import type { ConfirmPayment } from './confirm-payment';

/** A notification whose signature is genuine. read: its proof, undefined when it tells of something else. */
export type VerifiedNotification = {
  gateway: GatewayName;
  /** Whose address it came to; left out for the main one. */
  payee?: string;
  id: string;
  outTradeNo: string | undefined;
  read(): Proof | undefined;
};
export type ReceiveNotification = ReturnType<typeof createReceiveNotification>;
export type ReceivedNotification = { taken: true } | { taken: false; reason: string };

/**
 * Takes a genuine notification in, and keeps that it came. One that is signed but not ours, or of another amount, changes
 * nothing and opens a case: the gateway would not sign it without money having moved. One that our books lack is looked after.
 */
export const createReceiveNotification =
  ({ db, runtime, confirmPayment }: { db: Database; runtime: Runtime; confirmPayment: ConfirmPayment }) =>
  async (notification: VerifiedNotification): Promise<ReceivedNotification> => {
    try {
      const proof = notification.read();
      if (proof) await confirmPayment(notification.gateway, proof, notification.payee);
      await keep(db, runtime, notification, { verdict: proof ? 'taken' : 'other', reason: null });
      return { taken: true };
    } catch (error) {
      if (!(error instanceof ProofMismatch)) throw error;
      const source = statementSource({ payee: mainPayee, ...notification });
      if (error instanceof OrphanPayment) {
        const { outTradeNo: number, amountFen } = error.proof;
        await transaction(db, runtime, (tx) => keepOrphan(tx, runtime, { source, number, amountFen }));
        await keep(db, runtime, notification, { verdict: 'taken', reason: error.message });
        return { taken: true };
      }
      await keep(db, runtime, notification, { verdict: 'refused', reason: error.message });
      const number = notification.outTradeNo ?? notification.id;
      await openCases(db, runtime, { day: dayOf(runtime.now()), source }, [
        { kind: 'proof_mismatch', number, ourFen: null, theirFen: null },
      ]);
      return { taken: false, reason: error.message };
    }
  };

/** The gateways repeat themselves under one id: it is counted, not written again. */
async function keep(
  db: Database,
  runtime: Runtime,
  { gateway, id, outTradeNo }: VerifiedNotification,
  said: Pick<Tables['notifications'], 'verdict' | 'reason'>,
): Promise<void> {
  const now = runtime.now().getTime();
  await db
    .insertInto('notifications')
    .values({
      gateway,
      notification_id: id,
      out_trade_no: outTradeNo ?? null,
      ...said,
      times: 1,
      first_at: now,
      last_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['gateway', 'notification_id'])
        .doUpdateSet((eb) => ({ ...said, times: eb('notifications.times', '+', 1), last_at: now })),
    )
    .execute();
}
