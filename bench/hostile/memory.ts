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

/** ps itself is among the children that it prints. */
function isThere(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8') !== '';
  } catch {
    return false;
  }
}
