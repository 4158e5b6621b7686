import type { Runtime } from '../../ports';
import type { Database } from '../../store/database';
import { newId } from '../../store/sealing/sealing';
import type { Attempt } from '../attempts';
import type { GatewayPoller } from '../proofs/poll-gateway';

type RemakeDeps = { db: Database; gatewayPoller: GatewayPoller; runtime: Runtime };

/**
 * An order's page opens at the address that the order names, and a phone that goes from one network to another has a new one: the
 * old order is closed with proof, and the same quote stands for another. undefined: it could not be closed, or is paid.
 */
export async function quoteToRemake(
  { db, gatewayPoller, runtime }: RemakeDeps,
  { id, quote_id }: Attempt,
): Promise<string | undefined> {
  const { state } = await gatewayPoller.closeOrConfirm(id);
  if (state !== 'closed') return undefined;
  const quote = await db.selectFrom('quotes').selectAll().where('id', '=', quote_id).executeTakeFirstOrThrow();
  const again = newId(runtime);
  await db
    .insertInto('quotes')
    .values({ ...quote, id: again, items: JSON.stringify(quote.items) })
    .execute();
  return again;
}
