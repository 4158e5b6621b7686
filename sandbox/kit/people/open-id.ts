import { createHash } from 'node:crypto';

export type OpenIds = ReturnType<typeof createOpenIds>;

/** One person has another identity in every app, and always the same one in the same app. */
export function createOpenIds(seed: string) {
  const appOf = new Map<string, string>();
  return {
    of(user: string, appId: string): string {
      const openId = `o${createHash('sha256').update(`${seed}\n${appId}\n${user}`).digest('base64url').slice(0, 27)}`;
      appOf.set(openId, appId);
      return openId;
    },
    /** The same in all apps of one owner's Open Platform account; it is no openid of any. */
    unionOf: (user: string): string =>
      `u${createHash('sha256').update(`${seed}\nunion\n${user}`).digest('base64url').slice(0, 27)}`,
    /** As far as this run knows: ids of earlier runs are good anywhere. */
    isOfAnotherApp: (openId: string, appId: string): boolean => (appOf.get(openId) ?? appId) !== appId,
  };
}
