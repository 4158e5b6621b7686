import type { SignIn } from '#contract/session';

/** Gets a code from the platform that the service exchanges for the person's openid. ask: reads a path of the service. */
export type SignInCode = (ask: (path: string) => Promise<{ url: string }>) => Promise<SignIn>;
