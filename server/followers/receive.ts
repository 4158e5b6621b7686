import type { Runtime } from '../ports';
import { transaction, type Database, type Tx } from '../store/database';
import { enqueueAll } from '../store/outbox/outbox';
import type { AccountPlatform, Act } from '../store/tables/follower-tables';
import type { Heard } from './heard';

type Waiting = { heard: Stored; done: () => void; failed: (error: unknown) => void };
type Stored = Extract<Heard, { kind: 'act' | 'left' }>;

/** How many are kept in one transaction: what waits longer comes in the next. */
const most = 100;

/**
 * Keeps what followers do, each once, before the platform hears "taken"; the answer is a job. What arrives while one transaction is
 * under way is kept together in the next, so that many at once cost little more than one.
 */
export function createReceive({
  db,
  runtime,
  platform,
}: {
  db: Database;
  runtime: Runtime;
  platform: AccountPlatform;
}) {
  let waiting: Waiting[] = [];
  let running = false;

  async function keepAll(): Promise<void> {
    running = true;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, most);
      waiting = waiting.slice(most);
      try {
        await transaction(db, runtime, (tx) =>
          keep(
            tx,
            runtime,
            platform,
            batch.map(({ heard }) => heard),
          ),
        );
        batch.forEach(({ done }) => done());
      } catch (error) {
        batch.forEach(({ failed }) => failed(error));
      }
    }
    running = false;
  }

  return async (heard: Heard): Promise<void> => {
    if (heard.kind === 'nothing') return;
    const kept = new Promise<void>((done, failed) => waiting.push({ heard, done, failed }));
    if (!running) void keepAll();
    await kept;
  };
}

async function keep(tx: Tx, runtime: Runtime, platform: AccountPlatform, batch: readonly Stored[]): Promise<void> {
  const acts = batch.flatMap((heard) => (heard.kind === 'act' ? [heard] : []));
  if (acts.length > 0) {
    const fresh = await tx
      .insertInto('follower_acts')
      .values(acts.map(({ key, openId, act, at }) => row(platform, { key, openId, act, at })))
      .onConflict((conflict) => conflict.doNothing())
      .returning('key')
      .execute();
    await enqueueAll(
      tx,
      runtime,
      fresh.map(({ key }) => ({ kind: 'answer_follower' as const, ref: key })),
    );
  }
  for (const heard of batch) if (heard.kind === 'left') await forgetFollower(tx, platform, heard.openId, heard.at);
}

const row = (
  platform: AccountPlatform,
  { act, openId, ...rest }: { key: string; openId: string; act: Act; at: number },
) => ({
  ...rest,
  platform,
  open_id: openId,
  act: JSON.stringify(act),
  state: 'due' as const,
  sent: 0,
});

/**
 * Who leaves is forgotten, as the platform's page asks; what was done before is not answered any more. Payments are kept by a duty of
 * our own and know nobody by this id. before: a follower who has come back since stays.
 */
export async function forgetFollower(
  tx: Tx | Database,
  platform: AccountPlatform,
  openId: string,
  before: number,
): Promise<void> {
  await tx
    .deleteFrom('followers')
    .where('platform', '=', platform)
    .where('open_id', '=', openId)
    .where('followed_at', '<=', before)
    .execute();
  await tx
    .updateTable('follower_acts')
    .set({ open_id: null, act: null, state: 'done' })
    .where('platform', '=', platform)
    .where('open_id', '=', openId)
    .where('at', '<=', before)
    .execute();
}

/** Nobody sends an act again after so long. */
const keptMs = 3 * 86_400_000;
/** Keys of acts that are answered or too old to be, and the buckets of who has not asked since. */
export async function forgetOldActs(db: Database, runtime: Runtime): Promise<void> {
  const before = runtime.now().getTime() - keptMs;
  await db.deleteFrom('follower_acts').where('at', '<', before).execute();
  await db.deleteFrom('source_limits').where('source', 'like', 'chat %').where('at', '<', before).execute();
}
