import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { createLeaving, endWithin, stopOnSignal } from '../../../server/process/stop';

const sockets: Socket[] = [];
afterEach(() => sockets.splice(0).forEach((socket) => socket.destroy()));

async function listening(app: FastifyInstance, limitMs: number) {
  const end = endWithin(app, limitMs);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as { port: number };
  const dial = async (text: string) => {
    const socket = connect(port, '127.0.0.1');
    sockets.push(socket);
    let heard = '';
    socket.on('data', (bytes) => {
      heard += String(bytes);
    });
    socket.on('error', () => undefined);
    const closed = new Promise<void>((done) => socket.once('close', () => done()));
    socket.write(text);
    return { heard: () => heard, closed };
  };
  return { end, dial };
}
const get = (path: string) => `GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`;

it('answers what has begun and closes its connection after it', async () => {
  const app = Fastify();
  let begun: () => void;
  const begins = new Promise<void>((done) => (begun = done));
  let finish: (answer: string) => void;
  app.get('/slow', () => {
    begun();
    return new Promise<string>((done) => (finish = done));
  });
  const { end, dial } = await listening(app, 60_000);
  const phone = await dial(get('/slow'));
  await begins;
  const ended = end();
  finish!('paid');
  await Promise.all([ended, phone.closed]);
  expect(phone.heard()).toMatch(/^HTTP\/1.1 200 OK[^]*connection: close[^]*paid$/i);
});

it('waits for no idle connection', async () => {
  const app = Fastify({ keepAliveTimeout: 60_000 });
  app.get('/quick', async () => 'here');
  const { end, dial } = await listening(app, 60_000);
  const phone = await dial(get('/quick'));
  while (!phone.heard().includes('here')) await new Promise((turn) => setImmediate(turn));
  await end();
  await phone.closed;
});

it('cuts at its limit what never ends: half a request, an answer that nobody gives', async () => {
  const app = Fastify();
  app.get('/never', () => new Promise(() => undefined));
  const { end, dial } = await listening(app, 50);
  const phones = await Promise.all([dial('GET /half HTTP/1.1\r\nhos'), dial(get('/never'))]);
  await new Promise((turn) => setImmediate(turn));
  await end();
  await Promise.all(phones.map(({ closed }) => closed));
});

describe('a signal', () => {
  function world() {
    const acts = new Map<string, () => void>();
    const said: string[] = [];
    let exited: (code: number) => void;
    const exit = new Promise<number>((done) => (exited = done));
    return {
      send: (signal: string) => acts.get(signal)!(),
      exit,
      said,
      outside: {
        on: (signal: string, act: () => void) => acts.set(signal, act),
        exit: (code: number) => exited(code),
        say: (text: string) => said.push(text),
      },
    };
  }
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('%s stops, and the process ends well', async (signal) => {
    const { send, exit, outside } = world();
    let stopped = 0;
    stopOnSignal(async () => void (stopped += 1), { limitMs: 1000, outside });
    send(signal);
    expect([await exit, stopped]).toEqual([0, 1]);
  });
  it('that comes again ends at once, whatever the first one waits for', async () => {
    const { send, exit, outside } = world();
    stopOnSignal(() => new Promise(() => undefined), { limitMs: 60_000, outside });
    send('SIGTERM');
    send('SIGINT');
    expect(await exit).toBe(130);
  });
  it('is not waited for longer than the limit', async () => {
    const { send, exit, outside } = world();
    stopOnSignal(() => new Promise(() => undefined), { limitMs: -1000, outside });
    send('SIGTERM');
    expect(await exit).toBe(75);
  });
  it('of a parent that is gone stops as well', async () => {
    const { exit, outside } = world();
    stopOnSignal(async () => undefined, { limitMs: 1000, outside, parentGone: Promise.resolve() });
    expect(await exit).toBe(0);
  });
  it('whose stop fails says so in one line', async () => {
    const { send, exit, said, outside } = world();
    const broken = async (): Promise<void> => {
      throw new Error('the disk is gone');
    };
    stopOnSignal(broken, { limitMs: 1000, outside });
    send('SIGTERM');
    expect(await exit).toBe(1);
    expect(said.join('')).toContain('stopping failed: the disk is gone\n');
  });
});

it('says that it leaves before it stops serving, for as long as a proxy needs to see it', async () => {
  const { isLeaving, leave } = createLeaving(0.01);
  expect(isLeaving()).toBe(false);
  const left = leave();
  expect(isLeaving()).toBe(true);
  await left;
});
