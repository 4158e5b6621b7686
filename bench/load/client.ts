// Asks over plain sockets: Node's own HTTP client costs more for each request than the empty route that it would measure.
import { connect, type Socket } from 'node:net';

/** bytes: a whole request. then: what is asked after its answer, as part of the same act. */
export type Ask = { bytes: Buffer; then?: (body: string) => Ask };
export type Answer = { status: number; body: string };
export type Connection = { ask(bytes: Buffer): Promise<Answer>; close(): void };

type Wanted = { method: string; path: string; headers?: Record<string, string>; body?: string };

export function request({ method, path, headers = {}, body = '' }: Wanted): Buffer {
  const type = body && headers['content-type'] === undefined ? 'content-type: application/json\r\n' : '';
  const own = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const length = method === 'GET' ? '' : `content-length: ${Buffer.byteLength(body)}\r\n`;
  return Buffer.from(`${method} ${path} HTTP/1.1\r\nhost: bench\r\n${type}${own.join('')}${length}\r\n${body}`);
}

const headEnd = Buffer.from('\r\n\r\n');

/** One connection that is kept, one request at a time. */
export function openConnection(url: string): Connection {
  const { hostname, port } = new URL(url);
  const socket: Socket = connect({ host: hostname, port: Number(port), noDelay: true });
  let heard = Buffer.alloc(0);
  let waiting: { done(answer: Answer): void; failed(error: Error): void } | undefined;
  const end = (error: Error) => {
    waiting?.failed(error);
    waiting = undefined;
  };
  socket.on('error', end).on('close', () => end(new Error('the connection was closed')));
  socket.on('data', (chunk) => {
    heard = heard.length === 0 ? chunk : Buffer.concat([heard, chunk]);
    const answer = whole(heard);
    if (!answer) return;
    heard = Buffer.alloc(0);
    const { done } = waiting!;
    waiting = undefined;
    done(answer);
  });
  return {
    ask: (bytes) =>
      new Promise((done, failed) => {
        waiting = { done, failed };
        socket.write(bytes);
      }),
    close: () => void socket.destroy(),
  };
}

/** The answer, once all of it is there. Fastify says the length of every body. */
function whole(bytes: Buffer): Answer | undefined {
  const head = bytes.indexOf(headEnd);
  if (head < 0) return undefined;
  const text = bytes.toString('latin1', 0, head);
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1] ?? 0);
  if (bytes.length < head + 4 + length) return undefined;
  return { status: Number(text.slice(9, 12)), body: bytes.toString('utf8', head + 4, head + 4 + length) };
}

/** An act of one request, or of several one after the other. */
export async function act(connection: Connection, first: Ask): Promise<Answer> {
  for (let ask = first; ;) {
    const answer = await connection.ask(ask.bytes);
    if (!ask.then || answer.status !== 200) return answer;
    ask = ask.then(answer.body);
  }
}
