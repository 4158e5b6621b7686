import type { Clock } from '../../server/ports';

/** The true time, and as much more as a test lets pass. */
export function movableClock(): Clock & { pass(ms: number): void } {
  let passed = 0;
  return {
    now: () => new Date(Date.now() + passed),
    pass: (ms) => {
      passed += ms;
    },
  };
}
