import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whoever calls is known by what they sign, or as an operator, not by a driver's session. */
    knownBy?: 'signature' | 'operator';
    /** Of an operator: what they must be allowed to do. */
    role?: string;
  }
}

/**
 * session: whoever is signed in; own: and only with what is theirs; signature: a gateway or the bureau; operator: whoever looks after
 * payments and has the role; anybody: the whole world.
 */
export type RouteRow = {
  method: string;
  url: string;
  who: 'session' | 'own' | 'signature' | `operator: ${string}` | 'anybody';
};

/** Every route as it is registered, and who may call it: by what the route itself says. */
export function tableOfRoutes(app: FastifyInstance): readonly RouteRow[] {
  const rows: RouteRow[] = [];
  app.addHook('onRoute', ({ method, url, config }) => {
    const wantsSession = config?.refuses?.includes('session_expired');
    const ofDriver = !wantsSession ? 'anybody' : url.includes('/:') ? 'own' : 'session';
    const who = config?.knownBy === 'operator' ? (`operator: ${config.role}` as const) : (config?.knownBy ?? ofDriver);
    for (const one of [method].flat()) if (one !== 'HEAD') rows.push({ method: one, url, who });
  });
  return rows;
}
