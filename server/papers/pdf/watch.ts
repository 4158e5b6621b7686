import { Worker } from 'node:worker_threads';

/** Eight megabytes can unpack to as many gigabytes, and no setting of the library ends that. */
const mostBytes = 400e6;

/**
 * While the first number is 1 it looks every few milliseconds, also while the thread that works is busy: a process that takes too much,
 * or whose parent is gone, ends.
 */
const program = `
const { workerData: { flag, mostBytes, parent } } = require('node:worker_threads');
for (;;) {
  Atomics.wait(flag, 0, 0);
  if (process.memoryUsage.rss() > mostBytes || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  Atomics.wait(flag, 0, 1, 5);
}`;

/** Runs work on what a stranger's file says under that watch. */
export function underWatch() {
  const flag = new Int32Array(new SharedArrayBuffer(4));
  new Worker(program, { eval: true, execArgv: [], workerData: { flag, mostBytes, parent: process.ppid } }).unref();
  const set = (to: 0 | 1): void => {
    Atomics.store(flag, 0, to);
    Atomics.notify(flag, 0);
  };
  return async <T>(work: () => Promise<T>): Promise<T> => {
    set(1);
    try {
      return await work();
    } finally {
      set(0);
    }
  };
}
