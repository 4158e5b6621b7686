import type { FastifyRequest } from 'fastify';
import type { Person } from '../../ports';
import type { WhoAsks } from './typed';

/** A limit and its route both ask who it is: the database is asked once. From then on the request's log lines name them. */
export function oncePerRequest(ask: (authorization: string | undefined) => Promise<Person>): WhoAsks {
  const known = new WeakMap<object, Promise<Person>>();
  return (request) => {
    const person = known.get(request) ?? ask(request.headers.authorization).then((who) => named(request, who));
    known.set(request, person);
    return person;
  };
}

function named(request: Parameters<WhoAsks>[0] & Partial<Pick<FastifyRequest, 'log'>>, who: Person): Person {
  if (request.log) request.log = request.log.child({ person: who.id });
  return who;
}

/** Counted by person: half a city may share one address of a mobile network. What numbers cost is counted in server/limits besides. */
export const perPerson = (whoAsks: WhoAsks, max: number) => ({
  rateLimit: {
    max,
    timeWindow: '1 minute',
    keyGenerator: async (request: Parameters<WhoAsks>[0]) => (await whoAsks(request)).id,
  },
});
