import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Receipt } from '#contract/payments';
import { Refused } from '../ports';
import type { ReceiptPdf } from './receipt-pdf';

const limitMs = 20_000;
const waiting = 10;

type Draw = (receipt: Receipt, how: ReceiptPdf) => Promise<Buffer>;

const inItsProcess: Draw = async (receipt, how) => {
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', join(__dirname, 'pdf-child.ts')], {
    env: {},
    stdio: ['pipe', 'pipe', 'inherit'],
    timeout: limitMs,
    killSignal: 'SIGKILL',
  });
  const ended = new Promise<number | null>((done, failed) => child.once('error', failed).once('close', done));
  child.stdin.on('error', () => undefined).end(JSON.stringify([receipt, how]));
  const [pdf, code] = await Promise.all([buffer(child.stdout), ended]);
  if (code !== 0) throw new Error(`drawing a receipt ended with ${code}`);
  return pdf;
};

/** Draws one receipt after the other. @throws Refused too_many_requests while ten wait */
export function createReceiptDrawer(draw = inItsProcess): Draw {
  let last: Promise<unknown> = Promise.resolve();
  let places = 0;
  return async (receipt, how) => {
    if (places > waiting) throw new Refused('too_many_requests');
    places += 1;
    const drawn = last.then(() => draw(receipt, how)).finally(() => (places -= 1));
    last = drawn.catch(() => undefined);
    return drawn;
  };
}
