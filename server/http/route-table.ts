import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whoever calls is known by what they sign, not by a session. */
    knownBy?: 'signature';
  }
}

/** session: whoever is signed in; own: and only with what is theirs; signature: a gateway or the bureau; anybody: the whole world. */
export type RouteRow = { method: string; url: string; who: 'session' | 'own' | 'signature' | 'anybody' };

/** Every route as it is registered, and who may call it: by what the route itself says. */
export function tableOfRoutes(app: FastifyInstance): readonly RouteRow[] {
  const rows: RouteRow[] = [];
  app.addHook('onRoute', ({ method, url, config }) => {
    const wantsSession = config?.refuses?.includes('session_expired');
    const who = config?.knownBy ?? (!wantsSession ? 'anybody' : url.includes('/:') ? 'own' : 'session');
    for (const one of [method].flat()) if (one !== 'HEAD') rows.push({ method: one, url, who });
  });
  return rows;
}
