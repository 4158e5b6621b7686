import type { TokenKeeper } from '../../../server/accounts/platform-tokens';

const renewBeforeMs = 5 * 60_000;

/** For one process, where no database is: as the service keeps them. */
export function tokensInMemory(runtime: { now(): Date }): TokenKeeper {
  const kept = new Map<string, { token: string; until: number }>();
  return {
    async get(name, ask) {
      const known = kept.get(name);
      if (known && known.until > runtime.now().getTime()) return known.token;
      const { token, seconds } = await ask();
      kept.set(name, { token, until: runtime.now().getTime() + Math.max(0, seconds * 1000 - renewBeforeMs) });
      return token;
    },
    async forget(name, refused) {
      if (kept.get(name)?.token === refused) kept.delete(name);
    },
  };
}
