import type { SignIn } from '#contract/session';

/** Gets a code from the platform that the service exchanges for the person's openid. ask: reads a path of the service. Rejects when the platform gives none. */
export type SignInCode = (ask: (path: string) => Promise<{ url: string }>) => Promise<SignIn>;

/** Nobody is asked anything here, so a platform that stays silent has failed. */
export function unsigned(): never {
  throw new Error('the platform gave no code');
}
