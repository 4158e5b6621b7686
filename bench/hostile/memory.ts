import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

/** Linux only. Processes that this one started, and the highest that a process reached since it was last reset. */
export const childrenOf = (pid: number): number[] =>
  execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
    .split('\n')
    .map(Number)
    .filter((child) => child > 0 && isThere(child));

export const resetPeak = (pid: number): void => writeFileSync(`/proc/${pid}/clear_refs`, '5');
export const peakMb = (pid: number): number =>
  Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000);

/** What a process has of the memory now; nothing of one that is gone. */
const nowMb = (pid: number): number => {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000);
  } catch {
    return 0;
  }
};

/**
 * The highest that processes and those that they started had together at any time, and the highest of the latter. It is looked at every
 * few milliseconds, for the one that draws PDFs is ended when it takes too much, and takes what it reached along.
 */
export function watchTogether(pids: readonly number[]) {
  const most = { together: 0, started: 0 };
  const look = (): void => {
    const started = pids.flatMap(startedBy).reduce((sum, pid) => sum + nowMb(pid), 0);
    most.started = Math.max(most.started, started);
    most.together = Math.max(most.together, started + pids.reduce((sum, pid) => sum + nowMb(pid), 0));
  };
  const timer = setInterval(look, 5);
  return (): typeof most => {
    clearInterval(timer);
    look();
    return most;
  };
}

/** Without a program of its own, for it is asked hundreds of times a second. */
export function startedBy(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').map(Number).filter(Boolean);
  } catch {
    return [];
  }
}

/** ps itself is among the children that it prints. */
function isThere(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8') !== '';
  } catch {
    return false;
  }
}
