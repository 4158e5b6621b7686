import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { resolve } from 'node:path';
import type { Tally } from './histories/tally';

const run = promisify(execFile);
type Simulated = Tally & { belowFloor: string[] };

/** `npm run simulate` in a process of its own. A broken invariant ends it with 1: the tally says which. */
export async function simulated(seed: number, histories: number, ...more: (string | number)[]): Promise<Simulated> {
  const words = ['test/simulation/main.ts', '--seed', seed, '--histories', histories, ...more].map(String);
  const { stdout } = await run(process.execPath, [resolve('node_modules/tsx/dist/cli.mjs'), ...words]).catch(
    (error: { stdout: string }) => error,
  );
  return JSON.parse(stdout) as Simulated;
}
