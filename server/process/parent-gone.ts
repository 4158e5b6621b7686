import { parentOf } from './process-start';

const lookEveryMs = 500;

/**
 * npm ends at a signal without passing it on to what its shell has started. Resolves when the process that started this one, or
 * the one that started that (npm, with a shell between), is gone.
 */
export function parentGone(): Promise<void> {
  const parent = process.ppid;
  const above = parentOf(parent);
  return new Promise((resolve) => {
    const look = setInterval(() => {
      if (process.ppid === parent && parentOf(parent) === above && isThere(parent)) return;
      clearInterval(look);
      resolve();
    }, lookEveryMs);
    look.unref();
  });
}

/** Windows keeps the number of a parent that is gone. */
function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}
