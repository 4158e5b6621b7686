import type { Erased } from '#contract/own-data';
import { overStates } from '#domain/lives/attempt-lifecycle';
import { createBuckets } from '../limits/buckets';
import { Refused, type Runtime } from '../ports';
import { transaction, type Database, type Tx } from '../store/database';
import { owned } from '../store/retention/owned-tables';
import type { Seal } from '../store/sealing/sealing';
import { followsOf, type Follows } from './of-follower';

/** forgetFollower: the row of one who follows, and all that was said. */
export type EraseDeps = {
  db: Database;
  runtime: Runtime;
  seal: Pick<Seal, 'fingerprint'>;
  forgetFollower(tx: Tx, platform: Follows['platform'], openId: string, before: number): Promise<void>;
};

/** Whoever comes back is a new person with a new budget of questions: once a day, and no more. */
const onceADay = { perMinute: 1 / 1440, burst: 1 };

/**
 * Deletes a person (Personal Information Protection Law, art. 47). The books of payments stay, as the law on accounting asks, with
 * the id that we made up and nothing that leads from it to anybody. While a payment is under way nobody is deleted: its money could
 * find no way back to them.
 */
export const eraseOwnData =
  ({ db, runtime, seal, forgetFollower }: EraseDeps) =>
  (personId: string): Promise<Erased> =>
    transaction(db, runtime, async (tx) => {
      const attempts = await tx.selectFrom('attempts').select('state').where('person_id', '=', personId).execute();
      if (attempts.some(({ state }) => !overStates.includes(state))) throw new Refused('already_being_paid');
      await spendErasure({ tx, runtime, seal }, personId);
      for (const { platform, openId } of await followsOf(tx, personId))
        await forgetFollower(tx, platform, openId, runtime.now().getTime());
      await unbind(tx, personId);
      await tx
        .updateTable('attempts')
        .set({ open_id: '', payer_ip: null, cashier: null })
        .where('person_id', '=', personId)
        .execute();
      await tx.updateTable('people').set({ visits_from: null }).where('id', '=', personId).execute();
      await tx.deleteFrom('identities').where('person_id', '=', personId).execute();
      return { keptPayments: attempts.length };
    });

async function spendErasure(
  { tx, runtime, seal }: { tx: Tx; runtime: Runtime; seal: EraseDeps['seal'] },
  personId: string,
): Promise<void> {
  const { take } = createBuckets({ db: tx, runtime });
  const identities = await tx.selectFrom('identities').selectAll().where('person_id', '=', personId).execute();
  for (const { platform, open_id: openId } of identities)
    if (!(await take(`erased ${seal.fingerprint(`erased ${platform} ${openId}`)}`, onceADay)))
      throw new Refused('too_many_requests');
}

async function unbind(tx: Tx, personId: string): Promise<void> {
  for (const table of [...owned, 'sessions'] as const)
    await tx.deleteFrom(table).where('person_id', '=', personId).execute();
  await tx
    .deleteFrom('quotes')
    .where('person_id', '=', personId)
    .where('id', 'not in', tx.selectFrom('attempts').select('quote_id').where('person_id', '=', personId))
    .execute();
}

/** Somebody who took back the word "plate" in WeChat: what was bound by one goes, the person and what was paid stay. */
export const eraseCars =
  ({ db, runtime }: Pick<EraseDeps, 'db' | 'runtime'>) =>
  (personId: string): Promise<void> =>
    transaction(db, runtime, async (tx) => {
      for (const table of ['objections', 'record_ids', 'announcements', 'cars', 'borrowings'] as const)
        await tx.deleteFrom(table).where('person_id', '=', personId).execute();
    });
