import { spawn, type ChildProcess } from 'node:child_process';

/** A program of ours as a process of its own; what it says first is how to reach it. */
export function started<T>(words: readonly string[]): Promise<{ said: T; child: ChildProcess }> {
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((done, failed) => {
    let text = '';
    child.once('exit', (code) => failed(new Error(`${words.join(' ')} ended with ${code}`)));
    child.stdout!.on('data', (chunk: Buffer) => {
      text += String(chunk);
      if (text.includes('\n')) done({ said: JSON.parse(text.slice(0, text.indexOf('\n'))) as T, child });
    });
  });
}

export const ended = (child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> =>
  new Promise((done) => {
    child.once('exit', () => done());
    child.kill(signal);
  });

const asked = async <T>(url: string): Promise<T> => (await (await fetch(url)).json()) as T;
/** workedMs: the node's own time on a processor so far. */
export const figuresOf = (emptyUrl: string) => asked<{ workedMs: number }>(`${emptyUrl}/figures`);
/** After what nobody needs any more is gone. */
export const memoryOf = (emptyUrl: string) => asked<{ heapMb: number; rssMb: number }>(`${emptyUrl}/memory`);
