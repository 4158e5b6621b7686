import type { Platform } from '#contract/session';
import { Refused, type Runtime, type Person } from '../../ports';
import type { Database } from '../database';
import { hashOf, newId, newToken } from '../sealing/sealing';

const sessionMs = 30 * 86_400_000;
/** Nobody opens a session any more that was left for so long. */
export const idleMs = 14 * 86_400_000;
/** So often at most is written that one is in use. */
const noteUseMs = 3_600_000;

/** visitsFrom: of a visitor, a word for the address that it came from. */
type NewSession = { platform: Platform; openId: string; unionId?: string; appId: string; visitsFrom?: string | null };

/** Opens a session for whoever holds this openid, known or new. The token is kept only as its hash. */
export async function openSession(
  db: Database,
  runtime: Runtime,
  { platform, openId, unionId, appId, visitsFrom = null }: NewSession,
) {
  const now = runtime.now().getTime();
  const personId = await personOf(db, runtime, { platform, openId, visitsFrom, now });
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
      begun_at: now,
      used_at: now,
    })
    .execute();
  const person = await db.selectFrom('people').selectAll().where('id', '=', personId).executeTakeFirstOrThrow();
  return { token, expiresAt, personId, agreedVersion: person.agreed_version };
}

async function personOf(
  db: Database,
  runtime: Runtime,
  who: Omit<NewSession, 'appId'> & { now: number },
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
  await db
    .insertInto('people')
    .values({ id, agreed_version: null, created_at: who.now, visits_from: who.visitsFrom ?? null })
    .execute();
  await db
    .insertInto('identities')
    .values({ platform: who.platform, open_id: who.openId, person_id: id })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await known())!.person_id;
}

/** What is kept of the token that a request carries; undefined where it carries none. */
export function hashOfToken(authorization: string | undefined): string | undefined {
  const token = /^Bearer (\S{20,100})$/.exec(authorization ?? '')?.[1];
  return token === undefined ? undefined : hashOf(token);
}

/**
 * appOf: which app signs people in on a platform now. An id that another app gave would be refused by this one's cashier.
 * @throws Refused session_expired for an unknown, old or missing token, and for one of another app
 */
export async function personBehind(
  { db, runtime, appOf }: { db: Database; runtime: Runtime; appOf: (platform: Platform) => string },
  authorization: string | undefined,
): Promise<Person> {
  const hash = hashOfToken(authorization);
  const row =
    hash &&
    (await db
      .selectFrom('sessions')
      .innerJoin('people', 'people.id', 'sessions.person_id')
      .select(['people.id', 'agreed_version', 'platform', 'open_id', 'app_id', 'expires_at', 'used_at'])
      .where('token_hash', '=', hash)
      .executeTakeFirst());
  const now = runtime.now().getTime();
  if (!row || row.expires_at <= now || now - (row.used_at ?? now) > idleMs) throw new Refused('session_expired');
  const platform = row.platform as Platform;
  if (row.app_id !== null && row.app_id !== appOf(platform)) throw new Refused('session_expired');
  if (row.used_at === null || now - row.used_at > noteUseMs)
    await db.updateTable('sessions').set({ used_at: now }).where('token_hash', '=', hash!).execute();
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
