import type { Runtime } from '../../ports';
import type { Tx } from '../database';
import { enqueue } from './outbox';
import { newId } from '../sealing/sealing';
import type { Topic } from '../../notice-topics';
import type { AnnouncedFacts } from '../tables/watching-tables';

/** A fine that somebody waited for, paid by another way. */
export const paidOtherwise = '已用别的方式缴清';

/** about: what it tells of, by a name that is the same however often it is seen. */
export type OwedNotice = { personId: string; topic: Topic; about: string; facts: AnnouncedFacts };

/** Owes a person a notice, once for each thing, in the transaction that made it due; the job chooses the way. */
export async function oweNotice(
  tx: Tx,
  runtime: Runtime,
  { personId, topic, about, facts }: OwedNotice,
): Promise<void> {
  const owed = await tx
    .insertInto('announcements')
    .values({
      id: newId(runtime),
      person_id: personId,
      topic,
      about: topic === 'violation' ? about : `${topic} ${about}`,
      state: 'due',
      facts: JSON.stringify(facts),
      at: runtime.now().getTime(),
    })
    .onConflict((conflict) => conflict.columns(['person_id', 'about']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (owed) await enqueue(tx, runtime, { kind: 'announce', ref: owed.id });
}
