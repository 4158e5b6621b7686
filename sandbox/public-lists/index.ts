import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { registerJisuapi } from './jisuapi';
import { registerJuhe } from './juhe';
import type { FindCar } from './public-car';

/** The keys that the lists know us by, the same for as long as the sandbox keeps its people. */
export const publicListKeys = (seed: string) => ({
  juhe: keyFrom(`juhe ${seed}`),
  jisuapi: keyFrom(`jisuapi ${seed}`),
});
const keyFrom = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

type Keys = ReturnType<typeof publicListKeys>;

export function registerPublicLists(app: FastifyInstance, keys: Keys, find: FindCar): void {
  registerJuhe(app, { key: keys.juhe, find });
  registerJisuapi(app, { appkey: keys.jisuapi, find });
}
