import type { Platform } from '#contract/session';
import { Refused, type Runtime, type Person } from '../ports';
import type { Database } from './database';
import { hashOf, newId, newToken } from './sealing';

const sessionMs = 30 * 86_400_000;

/** Opens a session for whoever holds this openid, known or new. The token is kept only as its hash. */
export async function openSession(
  db: Database,
  runtime: Runtime,
  { platform, openId, unionId, appId }: { platform: Platform; openId: string; unionId?: string; appId: string },
) {
  const now = runtime.now().getTime();
  const personId = await personOf(db, runtime, { platform, openId, now });
  if (unionId) await recordUnionId(db, { platform, openId, unionId });
  const token = newToken(runtime);
  const expiresAt = now + sessionMs;
  await db
    .insertInto('sessions')
    .values({
      token_hash: hashOf(token),
      person_id: personId,
      platform,
      open_id: openId,
      app_id: appId,
      expires_at: expiresAt,
    })
    .execute();
  const person = await db.selectFrom('people').selectAll().where('id', '=', personId).executeTakeFirstOrThrow();
  return { token, expiresAt, agreedVersion: person.agreed_version };
}

async function personOf(
  db: Database,
  runtime: Runtime,
  who: { platform: string; openId: string; now: number },
): Promise<string> {
  const known = () =>
    db
      .selectFrom('identities')
      .select('person_id')
      .where('platform', '=', who.platform)
      .where('open_id', '=', who.openId)
      .executeTakeFirst();
  const found = await known();
  if (found) return found.person_id;
  const id = newId(runtime);
  await db.insertInto('people').values({ id, agreed_version: null, created_at: who.now }).execute();
  await db
    .insertInto('identities')
    .values({ platform: who.platform, open_id: who.openId, person_id: id })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await known())!.person_id;
}

/**
 * appOf: which app signs people in on a platform now. An id that another app gave would be refused by this one's cashier.
 * @throws Refused session_expired for an unknown, old or missing token, and for one of another app
 */
export async function personBehind(
  { db, runtime, appOf }: { db: Database; runtime: Runtime; appOf: (platform: Platform) => string },
  authorization: string | undefined,
): Promise<Person> {
  const token = /^Bearer (\S{20,100})$/.exec(authorization ?? '')?.[1];
  const row =
    token &&
    (await db
      .selectFrom('sessions')
      .innerJoin('people', 'people.id', 'sessions.person_id')
      .select(['people.id', 'agreed_version', 'platform', 'open_id', 'app_id', 'expires_at'])
      .where('token_hash', '=', hashOf(token))
      .executeTakeFirst());
  if (!row || row.expires_at <= runtime.now().getTime()) throw new Refused('session_expired');
  const platform = row.platform as Platform;
  if (row.app_id !== null && row.app_id !== appOf(platform)) throw new Refused('session_expired');
  return { id: row.id, agreedVersion: row.agreed_version, platform, openId: row.open_id };
}

/** Told at a sign-in, once account and mini-program have one owner: from then on a follower is known as this driver. */
const recordUnionId = (db: Database, who: { platform: Platform; openId: string; unionId: string }) =>
  db
    .updateTable('identities')
    .set({ union_id: who.unionId })
    .where('platform', '=', who.platform)
    .where('open_id', '=', who.openId)
    .execute();

export const recordAgreement = (db: Database, personId: string, version: string) =>
  db.updateTable('people').set({ agreed_version: version }).where('id', '=', personId).execute();
