import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSandbox, type Sandbox } from '../../../sandbox/main';
import { newFolder } from '../merchant';
import type { Scene } from './askers';

let sandbox: Sandbox | undefined;

/** Keys are slow to make, and no test is about them. */
let keys: string | undefined;
export function folder(): string {
  const made = newFolder();
  if (keys) copyFileSync(keys, join(made, 'keys.json'));
  keys ??= join(made, 'keys.json');
  return made;
}

/** One at a time: the one before is stopped. */
export async function open(dataFolder: string, at: Date, notifyUrl = 'http://127.0.0.1:9/notify'): Promise<Scene> {
  await close();
  sandbox = await startSandbox({ port: 0, dataFolder, now: () => at, byHand: true });
  return { sandbox, notifyUrl, at };
}
export async function close(): Promise<void> {
  await sandbox?.stop();
  sandbox = undefined;
}
