import { createHmac, timingSafeEqual } from 'node:crypto';
import type { PushedViolations } from '#contract/bureau';
import type { Clock } from '../../ports';
import { isDuplicate, type Database } from '../../store/database';
import { readablePush } from '../boundary/checked-answer';

export type PushRequest = { path: string; header: (name: string) => string; body: string };
export type VerifiedPush =
  | { kind: 'genuine'; pushed: PushedViolations; unreadable: number; nonce: string }
  | { kind: 'refused'; status: 400 | 401 | 409; code: 'signature' | 'replayed' | 'malformed'; nonce: string };

const farthestMs = 300_000;

/**
 * A push is signed as our own calls are, over the raw body, with a nonce that is taken once by all nodes together:
 * a request that somebody recorded is worth nothing. Its nonce is forgotten when its timestamp is no longer taken.
 */
export function createPushes({ key, secret }: { key: string; secret: string }, db: Database, clock: Clock) {
  async function hear({ path, header, body }: PushRequest): Promise<VerifiedPush> {
    const [timestamp, nonce, signature] = [
      header('x-bureau-timestamp'),
      header('x-bureau-nonce'),
      header('x-bureau-signature'),
    ];
    const refused = (status: 400 | 401 | 409, code: 'signature' | 'replayed' | 'malformed'): VerifiedPush => ({
      kind: 'refused',
      status,
      code,
      nonce,
    });
    const now = clock.now().getTime();
    const isTimely = /^\d{10}$/.test(timestamp) && Math.abs(now - Number(timestamp) * 1000) <= farthestMs;
    const isGenuine =
      header('x-bureau-key') === key &&
      /^[\w-]{8,64}$/.test(nonce) &&
      equal(mac(secret, `POST\n${path}\n${timestamp}\n${nonce}\n${body}\n`), signature);
    if (!isTimely || !isGenuine) return refused(401, 'signature');
    if (!(await isNew(nonce, now))) return refused(409, 'replayed');
    const readable = readablePush(body, clock.now());
    return readable ? { kind: 'genuine', ...readable, nonce } : refused(400, 'malformed');
  }

  async function isNew(nonce: string, now: number): Promise<boolean> {
    await db
      .deleteFrom('bureau_nonces')
      .where('at', '<', now - 3 * farthestMs)
      .execute();
    return db
      .insertInto('bureau_nonces')
      .values({ nonce, at: now })
      .execute()
      .then(
        () => true,
        (error: unknown) => {
          if (isDuplicate(error)) return false;
          throw error;
        },
      );
  }

  /** Our answer is signed as the bureau's are: it knows that we have heard it. */
  const sign = (status: number, body: string, nonce: string): Record<string, string> => {
    const timestamp = String(Math.floor(clock.now().getTime() / 1000));
    return {
      'x-bureau-timestamp': timestamp,
      'x-bureau-signature': mac(secret, `${timestamp}\n${nonce}\n${status}\n${body}\n`),
    };
  };

  return { hear, sign };
}
export type Pushes = ReturnType<typeof createPushes>;

const mac = (secret: string, text: string): string => createHmac('sha256', secret).update(text).digest('hex');
const equal = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
