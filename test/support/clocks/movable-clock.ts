import type { Runtime } from '../../../server/ports';
import { runtimeAt } from './runtime';

/** The true time, and as much more as a test lets pass. */
export function movableClock(): Runtime & { pass(ms: number): void } {
  let passed = 0;
  return {
    ...runtimeAt(() => new Date(Date.now() + passed)),
    pass: (ms) => {
      passed += ms;
    },
  };
}
