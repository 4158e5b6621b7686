import type { Session, SignIn } from '#contract/session';
import { forget, forgetAll, keep, kept } from '../platform/storage';
import { ApiError } from './api-error';
import type { ask as Ask } from './http';
import { fits } from './shape';
import { session as sessionShape, webAuthorisation } from './shapes/session';

/** Gets from the platform what the service takes for the person; ask: reads a path of the service. */
type ProveIdentity = (ask: (path: string) => Promise<{ url: string }>) => Promise<SignIn>;
let proveIdentity: ProveIdentity | undefined;
let signingIn: Promise<Session> | undefined;

const key = 'session';
/** When a code was last refused: a browser comes back with each new one, and must not be sent away again at once. */
const refusedKey = 'code-refused';
const refusedMs = 60_000;
/** Whoever signed out is not signed in again without a tap of theirs. */
const outKey = 'signed-out';

/** Said once, when the app starts: how this platform signs in. */
export function signInBy(prove: ProveIdentity): void {
  proveIdentity = prove;
}

/** What an older package kept, or another hand, is no session. */
export function keptSession(): Session | undefined {
  const session = kept(key);
  return fits(sessionShape, session) ? session : undefined;
}

export async function sessionOf(ask: typeof Ask): Promise<Session> {
  const known = keptSession();
  if (known) return known;
  if (isSignedOut()) throw new ApiError(0, 'signed_out');
  signingIn ??= signIn(ask).finally(() => {
    signingIn = undefined;
  });
  return signingIn;
}

/** Another call may have signed in anew by now: only the session that was refused is given up. */
export function refreshed(refused: string, ask: typeof Ask): Promise<Session> {
  if (keptSession()?.token === refused) forget(key);
  return sessionOf(ask);
}

export const isSignedOut = (): boolean => kept(outKey) === true;
export const signInAgain = (): void => forget(outKey);

/** What this phone keeps of the person goes, but for how they read; it stays so until they sign in again. */
export function leavePhone(): void {
  forgetAll();
  forget(key);
  keep(outKey, true);
}

export function keepAgreement(agreedVersion: string): void {
  const known = keptSession();
  if (known) keep(key, { ...known, agreedVersion });
}

/** A code that was used already or has run out is no fault of the person's: one more is asked for. */
async function signIn(ask: typeof Ask): Promise<Session> {
  const fresh = await exchanged(ask).catch((error: unknown) => {
    const at = kept<number>(refusedKey) ?? 0;
    if (!(error instanceof ApiError) || error.code !== 'code_refused' || Date.now() - at < refusedMs) throw error;
    keep(refusedKey, Date.now());
    return exchanged(ask);
  });
  keep(key, fresh);
  forget(refusedKey);
  return fresh;
}

async function exchanged(ask: typeof Ask): Promise<Session> {
  if (!proveIdentity) throw new Error('The app has not said how this platform signs in.');
  const proof = await proveIdentity((path) => ask('GET', path, webAuthorisation)).catch((error: unknown) => {
    throw error instanceof ApiError ? error : new ApiError(0, 'sign_in_failed');
  });
  return ask('POST', '/v1/session', sessionShape, proof);
}
