import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Runtime } from './ports';

/** The machine's own clock, timers and generator of random bytes. */
export const systemRuntime: Runtime = {
  now: () => new Date(),
  sleep: (ms) => setTimeout(ms),
  randomBytes,
};
