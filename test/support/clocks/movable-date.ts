import { jest } from '@jest/globals';

/** Moves the one clock that everything in the process reads, Alipay's library too; timers run as ever. */
export function movableDate(start: string) {
  jest.useFakeTimers({
    now: new Date(start),
    advanceTimers: true,
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ],
  });
  return {
    pass: (ms: number) => jest.setSystemTime(Date.now() + ms),
    set: (instant: string) => jest.setSystemTime(new Date(instant)),
    restore: () => jest.useRealTimers(),
  };
}
