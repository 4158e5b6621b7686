import { randomBytes } from 'node:crypto';

/** The only place from which names of things draw their chance; the simulation puts a seeded one in its stead. */
export const random = { bytes: (count: number): Buffer => randomBytes(count) };
