import { fen } from '#domain/payments/money';
import type { Gateway } from '../../server/payments/gateway';
import { writeBack } from '../../server/payments/write-back/write-back';
import { Refused, type Bureau } from '../../server/ports';
import { systemRuntime } from '../../server/runtime';
import { createBreaker } from '../../server/bureau/calls/breaker';
import type { Database } from '../../server/store/database';
import { writePaid } from '../../test/support/books/books';
import { enqueueMany, secondsSince, startJobs, untilEmpty } from './node';

const bureauTakesMs = 20;

/** Payments of an hour, told to a bureau that is away until each was tried, and is then back. */
export async function drain(db: Database, count: number): Promise<string> {
  const hourAgo = Date.now() - 3_600_000;
  const ids = Array.from({ length: count }, (_, at) => `drain-${String(at).padStart(5, '0')}`);
  for (let from = 0; from < count; from += 8)
    await Promise.all(
      ids
        .slice(from, from + 8)
        .map((id, at) => writePaid(db, { id, state: 'paid', outcome: 'paid', paidAt: hourAgo + from + at })),
    );
  await enqueueMany(
    db,
    ids.map((id) => ({ kind: 'write_back', ref: `FD${id}00` })),
  );
  const order: string[] = [];
  let isAway = true;
  const guard = createBreaker(systemRuntime);
  const work = writeBack({ db, gateways: bothPaid(), runtime: systemRuntime, bureau: bureauWith(take) });
  const node = startJobs(db, { write_back: work });
  const untried = () => db.selectFrom('outbox').select('id').where('tries', '=', 0).limit(1).executeTakeFirst();
  while (await untried()) await systemRuntime.sleep(100);
  isAway = false;
  const began = performance.now();
  await untilEmpty(db, ['write_back']);
  const seconds = secondsSince(began);
  await node.stop();
  const settled = await db.selectFrom('attempts').select('id').where('state', '=', 'settled').execute();
  const late = order.filter((receipt, at) => at >= 32 && order.slice(at - 32, at).every((one) => one > receipt)).length;
  return (
    `${settled.length} of ${count} payments told in ${seconds.toFixed(1)} s after the bureau was back: ` +
    `${Math.round(count / seconds)} a second, ${late} of them after 32 younger ones`
  );

  async function take(receiptNo: string): Promise<void> {
    await guard(
      async () => {
        if (isAway) throw new Refused('bureau_down');
        order.push(receiptNo);
        await systemRuntime.sleep(bureauTakesMs);
      },
      { operation: 'write_back', about: receiptNo },
    );
  }
}

const bureauWith = (take: (receiptNo: string) => Promise<void>): Bureau =>
  ({ writeBack: ({ receiptNo }: { receiptNo: string }) => take(receiptNo) }) as unknown as Bureau;

function bothPaid() {
  const query = async (outTradeNo: string) => ({
    kind: 'paid' as const,
    proof: {
      outTradeNo,
      transactionId: `T${outTradeNo.slice(2)}`,
      paidAt: new Date(),
      amountFen: fen(20000),
      body: {},
    },
  });
  const gateway = { query } as unknown as Gateway;
  return { wechat: gateway, alipay: gateway };
}
