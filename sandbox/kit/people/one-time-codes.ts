import { randomBytes } from 'node:crypto';

const LIFE_MS = 5 * 60_000;

export type Redeemed = { kind: 'ok'; user: string } | { kind: 'unknown' } | { kind: 'used' };

/** Sign-in codes: five minutes, one use, and only in the app that they were made for. */
export function createCodes(now: () => Date) {
  const codes = new Map<string, { user: string; appId: string; madeAt: number; used: boolean }>();
  return {
    issue(user: string, appId: string): string {
      const code = `0${randomBytes(16).toString('hex').slice(0, 31)}`;
      codes.set(code, { user, appId, madeAt: now().getTime(), used: false });
      return code;
    },
    redeem(code: string, appId: string): Redeemed {
      const found = codes.get(code);
      if (!found || found.appId !== appId || now().getTime() - found.madeAt > LIFE_MS) return { kind: 'unknown' };
      if (found.used) return { kind: 'used' };
      found.used = true;
      return { kind: 'ok', user: found.user };
    },
  };
}

export type Codes = ReturnType<typeof createCodes>;
