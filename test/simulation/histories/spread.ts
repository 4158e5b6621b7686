import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { compileRooms, serviceRooms } from '../../../scripts/lib/compile';
import { added, nothing, type Tally } from './tally';

const rooms = [...serviceRooms, 'sandbox', 'scripts/lib', 'test/simulation', 'test/support', 'test/sandbox'];

/**
 * The same histories on several processes: the sum does not tell on how many. What they run is compiled once, as in production: what
 * compiles on the way names every function each time it is made, a sixth of all work.
 */
export async function spread({ first, count }: { first: number; count: number }, processes: number): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'fadan-histories-'));
  try {
    compileRooms(rooms, folder);
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
    const each = Math.ceil(count / processes);
    const shares = Array.from({ length: processes }, (_, index) => Math.max(0, Math.min(each, count - index * each)));
    const tallies = await Promise.all(shares.map((share, index) => tallyOf(folder, first + index * each, share)));
    return tallies.reduce(added, nothing());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function tallyOf(folder: string, seed: number, histories: number): Promise<Tally> {
  const program = join(folder, 'test/simulation/main.js');
  const words = ['--max-semi-space-size=64', program, '--seed', seed, '--histories', histories, '--here'].map(String);
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return JSON.parse(said) as Tally;
}
