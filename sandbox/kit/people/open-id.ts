import { createHash } from 'node:crypto';

/** One person has another identity in every app, and always the same one in the same app. */
export function openIdOf({ user, appId, seed }: { user: string; appId: string; seed: string }): string {
  const hash = createHash('sha256').update(`${seed}\n${appId}\n${user}`).digest('base64url');
  return `o${hash.slice(0, 27)}`;
}
