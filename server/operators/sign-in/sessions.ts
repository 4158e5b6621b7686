import { openedOperatorSession, sealOfOperatorSessions } from '../../store/sessions/operator-session-seal';
import { hashOf, newToken, type Seal } from '../../store/sealing/sealing';
import type { OperatorDeps, Who } from '../route';

export const usual = { idleMinutes: 30, mostHours: 10 };
/** So often at most is written that one is in use. */
const noteUseMs = 60_000;
const minute = 60_000;

export type Session = { who: Who; csrf: string };
type Sealed = Who & { of: string };

/**
 * Who is signed in, by the token of a cookie. The table holds no token and nothing to read: person and roles are sealed together
 * with the row that they are of, so that whoever writes to the table makes nobody more than they are.
 */
export function createSessions({ db, runtime, seal, settings }: OperatorDeps) {
  const own: Pick<Seal, 'close' | 'fingerprint'> = sealOfOperatorSessions(seal);
  const { idleMinutes = usual.idleMinutes, mostHours = usual.mostHours } = settings.operators;
  const now = () => runtime.now().getTime();
  const csrfOf = (hash: string): string => own.fingerprint(`form of ${hash}`);

  function opened(sealed: string, hash: string): Who | undefined {
    const session = openedOperatorSession<Sealed>(seal, sealed, hash);
    if (!session) return undefined;
    const { of: _, ...who } = session;
    return who;
  }

  async function begin(who: Who): Promise<{ token: string }> {
    const token = newToken(runtime);
    const hash = hashOf(token);
    const at = now();
    const times = { begun_at: at, used_at: at, expires_at: at + mostHours * 60 * minute };
    const sealed = own.close(JSON.stringify({ ...who, of: hash } satisfies Sealed));
    await db
      .insertInto('operator_sessions')
      .values({ token_hash: hash, who_sealed: sealed, ...times })
      .execute();
    return { token };
  }

  async function behind(token: string | undefined): Promise<Session | undefined> {
    if (!token) return undefined;
    const hash = hashOf(token);
    const row = await db.selectFrom('operator_sessions').selectAll().where('token_hash', '=', hash).executeTakeFirst();
    const at = now();
    if (!row || row.expires_at <= at || at - row.used_at > idleMinutes * minute) return undefined;
    const who = opened(row.who_sealed, hash);
    if (!who) return undefined;
    if (at - row.used_at > noteUseMs)
      await db.updateTable('operator_sessions').set({ used_at: at }).where('token_hash', '=', hash).execute();
    return { who, csrf: csrfOf(hash) };
  }

  const end = (token: string | undefined) =>
    db
      .deleteFrom('operator_sessions')
      .where('token_hash', '=', hashOf(token ?? ''))
      .execute();
  return { begin, behind, end };
}
export type Sessions = ReturnType<typeof createSessions>;
