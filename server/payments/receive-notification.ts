import { dayOf } from '#domain/day';
import type { Clock } from '../ports';
import type { Database } from '../store/database';
import type { Tables } from '../store/tables';
import { openCases } from '../cases/open-cases';
import { ProofMismatch, type Proof } from './gateway';
import type { Proving } from './confirm-payment';

/** A notification whose signature is genuine. read: its proof, undefined when it tells of something else. */
export type GenuineNotice = {
  gateway: 'wechat' | 'alipay';
  id: string;
  outTradeNo: string | undefined;
  read(): Proof | undefined;
};
export type Heard = { taken: true } | { taken: false; reason: string };

/**
 * Takes a genuine notification in, and keeps that it came. One that is signed but not ours, or of another amount, changes
 * nothing and opens a case: the gateway would not sign it without money having moved.
 */
export const hearing =
  ({ db, clock, prove }: { db: Database; clock: Clock; prove: Proving }) =>
  async (notice: GenuineNotice): Promise<Heard> => {
    try {
      const proof = notice.read();
      if (proof) await prove(notice.gateway, proof);
      await keep(db, clock, notice, { verdict: proof ? 'taken' : 'other', reason: null });
      return { taken: true };
    } catch (error) {
      if (!(error instanceof ProofMismatch)) throw error;
      await keep(db, clock, notice, { verdict: 'refused', reason: error.message });
      const number = notice.outTradeNo ?? notice.id;
      await openCases(db, clock, { day: dayOf(clock.now()), source: notice.gateway }, [
        { kind: 'proof_mismatch', number, ourFen: null, theirFen: null },
      ]);
      return { taken: false, reason: error.message };
    }
  };

/** The gateways repeat themselves under one id: it is counted, not written again. */
async function keep(
  db: Database,
  clock: Clock,
  { gateway, id, outTradeNo }: GenuineNotice,
  said: Pick<Tables['notifications'], 'verdict' | 'reason'>,
): Promise<void> {
  const now = clock.now().getTime();
  await db
    .insertInto('notifications')
    .values({
      gateway,
      notice_id: id,
      out_trade_no: outTradeNo ?? null,
      ...said,
      times: 1,
      first_at: now,
      last_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['gateway', 'notice_id'])
        .doUpdateSet((eb) => ({ ...said, times: eb('notifications.times', '+', 1), last_at: now })),
    )
    .execute();
}
