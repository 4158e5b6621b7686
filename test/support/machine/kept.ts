import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What tests unpack once for all later runs lies beside the packages that it came from, and goes with them. */
const shelf = resolve(__dirname, '../../../node_modules/.cache/fadan');

/** A folder that `fill` made once, told where it will lie; a filling that was broken off, or done twice at a time, is never taken for it. */
export async function keptFolder(name: string, fill: (folder: string, kept: string) => Promise<void>): Promise<string> {
  const folder = join(shelf, name);
  if (existsSync(folder)) return folder;
  const filling = `${folder}.${process.pid}`;
  rmSync(filling, { recursive: true, force: true });
  mkdirSync(filling, { recursive: true });
  await fill(filling, folder);
  try {
    renameSync(filling, folder);
  } catch (error) {
    rmSync(filling, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** Where a package lies, and which it is: another version never finds what this one unpacked. */
export function packageOf(name: string): { folder: string; version: string } {
  const folder = resolve(shelf, '../..', name);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { folder, version };
}
