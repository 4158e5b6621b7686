import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Two processes on one PGlite folder would destroy it. A process that was killed leaves its file behind; the next one sees that
 * nobody lives under that number any more. @throws Error while another process holds the folder
 */
export function lockFolder(folder: string): () => void {
  const file = `${folder}.lock`;
  const holder = holderOf(file);
  if (holder !== undefined && holder !== process.pid && isAlive(holder)) {
    throw new Error(
      `${folder} is in use by process ${holder}: stop the service first (or remove ${file} if that is none of ours)`,
    );
  }
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

function holderOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined; // nobody was here
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}
