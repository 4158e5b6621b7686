import type { Platform, Sessions } from '#contract/session';
import { shanghaiInstant } from '#domain/day';
import type { Clock } from '../ports';
import type { Database } from './database';
import { hashOfToken, idleMs } from './sessions';

const instant = (at: number | null) => (at === null ? null : shanghaiInstant(at));

/** Where a person is signed in now, the latest first. */
export async function sessionsOf(
  db: Database,
  clock: Clock,
  personId: string,
  authorization: string | undefined,
): Promise<Sessions['sessions']> {
  const now = clock.now().getTime();
  const rows = await db
    .selectFrom('sessions')
    .selectAll()
    .where('person_id', '=', personId)
    .where('expires_at', '>', now)
    .orderBy('expires_at', 'desc')
    .execute();
  const own = hashOfToken(authorization);
  return rows
    .filter(({ used_at }) => now - (used_at ?? now) <= idleMs)
    .map(({ token_hash, platform, begun_at, used_at, expires_at }) => ({
      platform: platform as Platform,
      begunAt: instant(begun_at),
      usedAt: instant(used_at),
      expiresAt: shanghaiInstant(new Date(expires_at)),
      own: token_hash === own,
    }));
}

export const endSession = (db: Database, authorization: string | undefined) =>
  db
    .deleteFrom('sessions')
    .where('token_hash', '=', hashOfToken(authorization) ?? '')
    .execute();

export const endAllSessions = (db: Database, personId: string) =>
  db.deleteFrom('sessions').where('person_id', '=', personId).execute();

export async function isSignedIn(db: Database, clock: Clock, personId: string): Promise<boolean> {
  return (await sessionsOf(db, clock, personId, undefined)).length > 0;
}
