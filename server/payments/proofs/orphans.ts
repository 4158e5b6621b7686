import { dayOf } from '#domain/days/day';
import type { Fen } from '#domain/payments/money';
import { explainCases, openCases } from '../../cases/open-cases';
import type { Runtime } from '../../ports';
import type { DifferenceKind, StatementSource } from '../../store/tables/case-tables';
import type { Database, Tx } from '../../store/database';
import { enqueue } from '../../store/outbox/outbox';
import { paidBehind } from '../../store/statement-source';

/** Under which a payment that is not in our books is somebody's business: signed to us, or found in a bill. */
const kinds: readonly DifferenceKind[] = ['payment_orphaned', 'payment_unknown'];

/** Keeps that there is such a payment, and has it looked after: once, however often it is told of. */
export async function keepOrphan(
  tx: Tx,
  runtime: Runtime,
  { source, number, amountFen }: { source: StatementSource; number: string; amountFen: Fen | null },
): Promise<void> {
  await openCases(tx, runtime, { day: dayOf(runtime.now()), source }, [
    { kind: 'payment_orphaned', number, ourFen: null, theirFen: amountFen },
  ]);
  const ref = `${source} ${number}`;
  const known = await tx
    .selectFrom('outbox')
    .select('id')
    .where('kind', '=', 'adopt_payment')
    .where('ref', '=', ref)
    .executeTakeFirst();
  if (!known) await enqueue(tx, runtime, { kind: 'adopt_payment', gateway: paidBehind(source)!.gateway, ref });
}

/** undefined: somebody has explained it, and nothing more is to be done by itself. */
export const orphanCase = (
  db: Database,
  source: StatementSource,
  number: string,
): Promise<{ opened_at: number } | undefined> =>
  db
    .selectFrom('cases')
    .select('opened_at')
    .where('source', '=', source)
    .where('kind', '=', 'payment_orphaned')
    .where('number', '=', number)
    .where('closed_at', 'is', null)
    .executeTakeFirst();

export const explainOrphan = (db: Database, runtime: Runtime, source: StatementSource, number: string): Promise<void> =>
  explainCases(db, runtime, { source, kinds, number }, 'it is in our books again');
