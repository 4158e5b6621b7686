import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

export type Node = { url: string; child: ChildProcess };

/** A node in a process of its own, which may be killed. */
export function startNode(database: string, platform: string, payments: number): Promise<Node> {
  const words = [database, platform, String(payments)];
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'node.ts'), ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((done, failed) => {
    child.once('exit', (code) => failed(new Error(`the node ended with ${code}`)));
    child.stdout!.once('data', (line: Buffer) => done({ url: String(line).trim(), child }));
  });
}
export const killed = ({ child }: Node): Promise<void> =>
  new Promise((done) => {
    child.once('exit', () => done());
    child.kill('SIGKILL');
  });

export type Kept = { kept: number; waiting: number; paid: number; workedMs: number };
export const keptBy = async ({ url }: Node): Promise<Kept> => (await (await fetch(`${url}/kept`)).json()) as Kept;
