import type { Runtime } from '../ports';
import type { Database } from '../store/database';
import type { Seal } from '../store/sealing/sealing';

export type NewToken = { token: string; seconds: number };
/** get: the token of a name, asked for by one node for all. forget: that one is refused, and no other. */
export type TokenKeeper = {
  get(name: string, ask: () => Promise<NewToken>): Promise<string>;
  forget(name: string, refused: string): Promise<void>;
};

/** For five minutes an old and a new token are good beside each other. */
const renewBeforeMs = 5 * 60_000;
/** As long as the asking itself may take, and a little. */
const leaseMs = 8000;
const waitMs = 200;

type Kept = { sealed: string | null; ends_at: number };

/** Tokens of platforms in the database: a new one may make an older one void, so that one node asks and all have it. */
export function createTokenKeeper({ db, seal, runtime }: { db: Database; seal: Seal; runtime: Runtime }): TokenKeeper {
  const now = () => runtime.now().getTime();
  const row = (name: string) =>
    db.selectFrom('platform_tokens').selectAll().where('name', '=', name).executeTakeFirst();
  const opened = ({ sealed }: Kept): string | undefined => (sealed ? seal.open(sealed) : undefined);

  /** True for the one node that may ask now; whoever read the row before another had renewed it may not. */
  async function lease(name: string, readEndsAt: number): Promise<boolean> {
    await db
      .insertInto('platform_tokens')
      .values({ name, sealed: null, ends_at: 0, renewing_until: 0 })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const taken = await db
      .updateTable('platform_tokens')
      .set({ renewing_until: now() + leaseMs })
      .where('name', '=', name)
      .where('renewing_until', '<=', now())
      .where('ends_at', '=', readEndsAt)
      .returning('name')
      .executeTakeFirst();
    return taken !== undefined;
  }

  async function renew(name: string, ask: () => Promise<NewToken>): Promise<string> {
    const keep = (values: Partial<Kept>) =>
      db
        .updateTable('platform_tokens')
        .set({ ...values, renewing_until: 0 })
        .where('name', '=', name)
        .execute();
    try {
      const { token, seconds } = await ask();
      await keep({ sealed: seal.close(token), ends_at: now() + seconds * 1000 });
      return token;
    } catch (error) {
      await keep({});
      throw error;
    }
  }

  return {
    async get(name, ask) {
      for (let waited = 0; waited <= leaseMs; waited += waitMs) {
        const kept = await row(name);
        const token = kept && opened(kept);
        if (kept && token && kept.ends_at - renewBeforeMs > now()) return token;
        if (await lease(name, kept?.ends_at ?? 0)) return renew(name, ask);
        if (kept && token && kept.ends_at > now()) return token;
        await runtime.sleep(waitMs);
      }
      throw new Error(`no ${name}: another node has been asking for it too long`);
    },
    async forget(name, refused) {
      const kept = await row(name);
      if (kept && opened(kept) === refused)
        await db
          .updateTable('platform_tokens')
          .set({ sealed: null, ends_at: 0 })
          .where('name', '=', name)
          .where('sealed', '=', kept.sealed)
          .execute();
    },
  };
}
