import type { Runtime } from '../../../server/ports';
import { systemRuntime } from '../../../server/runtime';

/** The machine's timers and random bytes under a test's own time. */
export const runtimeAt = (now: () => Date): Runtime => ({ ...systemRuntime, now });
