import { dayOf } from '#domain/days/day';
import type { Clock } from '../ports';
import type { Database } from '../store/database';
import type { AccountPlatform, FollowerTables } from '../store/tables/follower-tables';

export type Follower = FollowerTables['followers'];
/** What the platform says of somebody now. unionId: null where account and mini-program have no owner in common. */
export type Told = { follows: boolean; unionId: string | null; language: string };
export type AskPlatform = (openId: string) => Promise<Told>;

/** Two follows within this are one, and greeted once. */
const sameFollowMs = 60_000;
/** Somebody without a UnionID is asked for again after a day: the owner may have joined its apps meanwhile. */
const askAgainMs = 86_400_000;

/** Followers, and who they are among our drivers. */
export function createFollowers({
  db,
  clock,
  platform,
  ask,
}: {
  db: Database;
  clock: Clock;
  platform: AccountPlatform;
  ask: AskPlatform;
}) {
  const of = (openId: string) =>
    db.selectFrom('followers').selectAll().where('platform', '=', platform).where('open_id', '=', openId);
  const change = (openId: string, values: Partial<Follower>) =>
    db.updateTable('followers').set(values).where('platform', '=', platform).where('open_id', '=', openId).execute();

  async function keep(openId: string, told: Told, at: number): Promise<void> {
    const values = { union_id: told.unionId, asked_at: clock.now().getTime() };
    await db
      .insertInto('followers')
      .values({ platform, open_id: openId, ...values, language: told.language, notices: 'on', followed_at: at })
      .onConflict((conflict) => conflict.columns(['platform', 'open_id']).doUpdateSet(values))
      .execute();
  }

  return {
    /** Who wrote, asked for at the platform where we do not know; undefined for somebody who has left meanwhile. */
    async known(openId: string, at: number): Promise<Follower | undefined> {
      const row = await of(openId).executeTakeFirst();
      const isOld = row && row.union_id === null && clock.now().getTime() - row.asked_at > askAgainMs;
      if (row && !isOld) return row;
      const told = await ask(openId);
      if (!told.follows) return undefined;
      await keep(openId, told, at);
      return of(openId).executeTakeFirst();
    },
    /** @returns whether this follow is to be greeted: not the second of one minute */
    async isNew(openId: string, at: number): Promise<boolean> {
      const taken = await db
        .updateTable('followers')
        .set({ followed_at: at })
        .where('platform', '=', platform)
        .where('open_id', '=', openId)
        .where((row) => row.or([row('followed_at', '<', at - sameFollowMs), row('followed_at', '=', at)]))
        .returning('open_id')
        .executeTakeFirst();
      return taken !== undefined;
    },
    speaks: (openId: string, language: string) => change(openId, { language }),
    async ownData(openId: string) {
      const row = await of(openId).executeTakeFirst();
      if (!row) return undefined;
      const { followed_at, language, notices, union_id } = row;
      return { since: dayOf(new Date(followed_at)), language, notices, isLinked: union_id !== null };
    },
    async forget(openId: string): Promise<void> {
      await db.deleteFrom('followers').where('platform', '=', platform).where('open_id', '=', openId).execute();
    },
    setNotices: (openId: string, notices: 'on' | 'off') => change(openId, { notices }).then(() => undefined),
    /**
     * The driver behind a follower: by WeChat's UnionID, by the account's own id where its page has signed somebody in, or by the user id that
     * all apps of Alipay share. Of several the mini-program's comes first, for cars are bound there.
     */
    async personOf({
      union_id: unionId,
      open_id: openId,
    }: Pick<Follower, 'union_id' | 'open_id'>): Promise<string | null> {
      const identity = await db
        .selectFrom('identities')
        .select('person_id')
        .where((row) =>
          row.or([
            row.and([row('platform', '=', platform === 'wechat' ? 'h5' : 'alipay'), row('open_id', '=', openId)]),
            ...(unionId && platform === 'wechat' ? [row('union_id', '=', unionId)] : []),
          ]),
        )
        .orderBy('platform', 'desc')
        .executeTakeFirst();
      return identity?.person_id ?? null;
    },
  };
}
export type Followers = ReturnType<typeof createFollowers>;
