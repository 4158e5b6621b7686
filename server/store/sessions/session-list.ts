import type { Platform } from '#contract/session';
import type { Sessions } from '#contract/sessions';
import { shanghaiInstant } from '#domain/days/day';
import { Refused, type Clock } from '../../ports';
import type { Database } from '../database';
import { hashOf } from '../sealing/sealing';
import { hashOfToken, idleMs } from './sessions';

const instant = (at: number | null) => (at === null ? null : shanghaiInstant(at));

/** What a session is called before its owner: 128 bits that nobody guesses, and from which nobody comes back to the token. */
const idOf = (tokenHash: string): string => hashOf(`session ${tokenHash}`).slice(0, 22);

/** Where a person is signed in now, the latest first. */
export async function sessionsOf(
  db: Database,
  clock: Clock,
  personId: string,
  authorization: string | undefined,
): Promise<Sessions['sessions']> {
  const own = hashOfToken(authorization);
  return (await openSessionsOf(db, clock, personId)).map(({ token_hash, platform, begun_at, used_at, expires_at }) => ({
    id: idOf(token_hash),
    platform: platform as Platform,
    begunAt: instant(begun_at),
    // The time is noted once an hour; this one is used to ask.
    usedAt: instant(token_hash === own ? clock.now().getTime() : used_at),
    expiresAt: shanghaiInstant(new Date(expires_at)),
    own: token_hash === own,
  }));
}

async function openSessionsOf(db: Database, clock: Clock, personId: string) {
  const now = clock.now().getTime();
  const rows = await db
    .selectFrom('sessions')
    .selectAll()
    .where('person_id', '=', personId)
    .where('expires_at', '>', now)
    .orderBy('expires_at', 'desc')
    .execute();
  return rows.filter(({ used_at }) => now - (used_at ?? now) <= idleMs);
}

/** @throws Refused not_found for one that is over, and for another person's */
export async function endOneSession(db: Database, clock: Clock, personId: string, id: string): Promise<void> {
  const one = (await openSessionsOf(db, clock, personId)).find(({ token_hash }) => idOf(token_hash) === id);
  if (!one) throw new Refused('not_found');
  await db.deleteFrom('sessions').where('token_hash', '=', one.token_hash).execute();
}

export const endSession = (db: Database, authorization: string | undefined) =>
  db
    .deleteFrom('sessions')
    .where('token_hash', '=', hashOfToken(authorization) ?? '')
    .execute();

export const endAllSessions = (db: Database, personId: string) =>
  db.deleteFrom('sessions').where('person_id', '=', personId).execute();

export async function isSignedIn(db: Database, clock: Clock, personId: string): Promise<boolean> {
  return (await openSessionsOf(db, clock, personId)).length > 0;
}
