import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** When a process began, as the system counts it; null where it does not tell. Two processes of one number differ in it. */
export function startOf(pid: number): string | null {
  if (process.platform === 'linux') return linuxStart(pid);
  if (process.platform === 'win32') return null;
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env: { LC_ALL: 'C' } }).trim();
  } catch {
    return null;
  }
}

/** proc(5): the 22nd field, in ticks since boot, so the boot is named too. The name before it may hold spaces and brackets. */
function linuxStart(pid: number): string | null {
  try {
    const ticks = statOf(pid)[19];
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return ticks ? `${boot} ${ticks}` : null;
  } catch {
    return null;
  }
}

const statOf = (pid: number): string[] => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
};

/** Who started a process; undefined where the system does not tell. */
export function parentOf(pid: number): number | undefined {
  try {
    return Number(statOf(pid)[1]) || undefined;
  } catch {
    return undefined;
  }
}
