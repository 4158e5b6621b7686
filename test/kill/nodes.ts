// Several nodes of the service over one database, each a process with an address of its own.
import { symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compileRooms, serviceRooms } from '../../scripts/lib/compile';
import type { Settings } from '../../server/settings';
import { freePort } from '../support/house/house';
import { startVictim, type Victim } from './victim';

export type Nodes = Awaited<ReturnType<typeof startNodes>>;

type Many = { folder: string; count: number; skewMs: number };

/** skewMs: by how much the last one's clock is ahead of the others'. */
export async function startNodes(
  { folder, count, skewMs }: Many,
  settings: Omit<Settings, 'port' | 'publicUrl'>,
  change: (own: Settings, at: number) => Settings = (own) => own,
) {
  const compiled = join(folder, 'compiled');
  compileRooms([...serviceRooms, 'test/kill'], compiled); // once: three hundred starts would each compile anew
  symlinkSync(resolve('node_modules'), join(compiled, 'node_modules'));
  const program = join(compiled, 'test/kill/node.js');
  let aheadMs = 0;
  const files: string[] = [];
  const urls: string[] = [];
  const victims: Victim[] = [];
  const started = (at: number) => startVictim(program, files[at]!, aheadMs + (at === count - 1 ? skewMs : 0));
  for (let at = 0; at < count; at += 1) {
    const port = await freePort();
    urls.push(`http://127.0.0.1:${port}`);
    files.push(join(folder, `settings-${at}.json`));
    writeFileSync(files[at]!, JSON.stringify(change({ ...settings, port, publicUrl: urls[at]! }, at)));
    victims.push(started(at));
    await victims[at]!.listening; // one after the other: the first makes the tables
  }

  async function start(at: number): Promise<void> {
    victims[at] = started(at);
    if (!(await victims[at]!.listening)) throw new Error(`a node did not come up again, and ${victims[at]!.how()}`);
  }
  const killAll = () => Promise.all(victims.map((victim) => victim.kill()));

  return {
    urls,
    start,
    killAll,
    kill: (at: number) => victims[at]!.kill(),
    /** As an operator stops it: it serves on while it drains. */
    stop: (at: number) => victims[at]!.stop(),
    /** Killed again while it is still recovering; true when it had not come so far as to listen. */
    async killEarly(at: number, afterMs: number): Promise<boolean> {
      const early = started(at);
      await new Promise((go) => setTimeout(go, afterMs));
      await early.kill();
      return !(await early.listening);
    },
    /** All of them dead, and alive again when so much more time has passed for them. */
    async sleep(ms: number, meanwhile: () => Promise<unknown>): Promise<void> {
      await killAll();
      aheadMs += ms;
      await meanwhile();
      for (let at = 0; at < count; at += 1) await start(at);
    },
    /** One node in peace, its clock ahead of whatever the dead had locked. */
    last: (moreMs: number) => startVictim(program, files[0]!, aheadMs + moreMs),
  };
}
