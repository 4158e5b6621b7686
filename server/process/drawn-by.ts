import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import { Refused } from '../ports';
import { childProgram } from './child-program';

const limitMs = 20_000;
const waiting = 10;

type Draw<Asked extends unknown[]> = (...asked: Asked) => Promise<Buffer>;

/** Draws in a program of its own, which is told by its standard input and answers by its output. */
export const drawnBy =
  <Asked extends unknown[]>(program: string): Draw<Asked> =>
  async (...asked) => {
    const { words, file } = childProgram(program);
    const child = spawn(process.execPath, [...words, file], {
      env: {},
      stdio: ['pipe', 'pipe', 'inherit'],
      timeout: limitMs,
      killSignal: 'SIGKILL',
    });
    const ended = new Promise<number | null>((done, failed) => child.once('error', failed).once('close', done));
    child.stdin.on('error', () => undefined).end(JSON.stringify(asked));
    const [pdf, code] = await Promise.all([buffer(child.stdout), ended]);
    if (code !== 0) throw new Error(`drawing ended with ${code}`);
    return pdf;
  };

/** One after the other. @throws Refused too_many_requests while ten wait */
export function oneByOne<Asked extends unknown[]>(draw: Draw<Asked>): Draw<Asked> {
  let last: Promise<unknown> = Promise.resolve();
  let places = 0;
  return async (...asked) => {
    if (places > waiting) throw new Refused('too_many_requests');
    places += 1;
    const drawn = last.then(() => draw(...asked)).finally(() => (places -= 1));
    last = drawn.catch(() => undefined);
    return drawn;
  };
}
