import { dayOf } from '#domain/days/day';
import { openCases } from '../../cases/open-cases';
import type { Runtime } from '../../ports';
import { transaction, type Database } from '../../store/database';
import { attemptOf, type Attempt } from '../attempts';
import { GatewayUnanswered } from '../gateway';
import type { Gateways } from '../opening/open-payment';
import { gatewayFor } from '../payees';
import { statementSource } from '../../store/statement-source';
import { takeReturn } from './returns';

/**
 * The job of a refund that staff made in the merchant console and named to us by its number: the gateway's own word for it is
 * booked, and ends what was waiting for a refund of ours. @param ref the payment's id and the refund's number
 */
export const bookReturn =
  ({ db, gateways, runtime }: { db: Database; gateways: Gateways; runtime: Runtime }) =>
  async (ref: string): Promise<number | undefined> => {
    const [id, refundNo] = ref.split(' ') as [string, string];
    const attempt = (await attemptOf(db, id))!;
    const found = await gatewayFor(gateways, attempt).queryRefund({ outTradeNo: attempt.out_trade_no, refundNo });
    if (found.kind === 'pending') return runtime.now().getTime() + 3_600_000;
    if (found.kind === 'absent') return unknownThere(db, runtime, attempt, refundNo);
    if (found.kind !== 'done')
      throw new GatewayUnanswered(`refund ${refundNo} of ${attempt.out_trade_no} is ${found.kind}`);
    await transaction(db, runtime, async (tx) =>
      takeReturn(tx, runtime, (await attemptOf(tx, id))!, {
        refund: { refundNo, amountFen: found.amountFen },
        body: found.body,
      }),
    );
    return undefined;
  };

/** A number may be mistyped: that is a case at once. It may also be news that is not there yet: it is asked for each hour. */
async function unknownThere(
  db: Database,
  runtime: Runtime,
  attempt: Attempt,
  refundNo: string,
): Promise<number | undefined> {
  if (attempt.state === 'refunded') return undefined;
  await openCases(db, runtime, { day: dayOf(runtime.now()), source: statementSource(attempt) }, [
    { kind: 'return_not_found', number: refundNo, ourFen: attempt.amount_fen, theirFen: null },
  ]);
  return runtime.now().getTime() + 3_600_000;
}
