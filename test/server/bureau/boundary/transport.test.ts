// What a source's HTTP does to whoever believes it: redirects, bombs, other charsets, slow drips.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { fetchAnswer, textOf } from '../../../../server/bureau/boundary/http-answer';

let server: Server;
let other: Server;
let answer: RequestListener;
let askedElsewhere = 0;
const listen = async (listener: RequestListener): Promise<Server> => {
  const made = createServer(listener);
  await new Promise<void>((listening) => made.listen(0, '127.0.0.1', listening));
  return made;
};
const urlOf = (one: Server) => `http://127.0.0.1:${(one.address() as AddressInfo).port}/`;

beforeAll(async () => {
  server = await listen((request, reply) => answer(request, reply));
  other = await listen((_request, reply) => {
    askedElsewhere += 1;
    reply.end('{}');
  });
});
afterAll(async () => {
  for (const one of [server, other]) {
    one.closeAllConnections();
    await new Promise((closed) => one.close(closed));
  }
});

const ask = (limits: { timeoutMs?: number; mostBytes?: number } = {}) =>
  fetchAnswer(urlOf(server), {}, { timeoutMs: 5000, mostBytes: 1_000_000, ...limits });

it('follows no redirect to another host', async () => {
  answer = (_request, reply) => reply.writeHead(302, { location: urlOf(other) }).end();
  await expect(ask()).rejects.toMatchObject({ code: 'bureau_down' });
  expect(askedElsewhere).toBe(0);
});

it('counts the size while unpacking: a small bomb is no answer', async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000));
  expect(bomb.length).toBeLessThan(100_000);
  answer = (_request, reply) => reply.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
  await expect(ask()).rejects.toMatchObject({ code: 'bureau_down' });
});

it('gives up on an answer that drips for ever', async () => {
  answer = (_request, reply) => {
    reply.writeHead(200);
    const drip = setInterval(() => reply.write(' '), 20);
    reply.on('close', () => clearInterval(drip));
  };
  await expect(ask({ timeoutMs: 200 })).rejects.toMatchObject({ code: 'bureau_down' });
});

it.each(['application/json; charset=GBK', 'application/json;charset=gb2312', 'text/html'])(
  'reads Chinese in GBK, declared as %s or not',
  async (type) => {
    answer = (_request, reply) => reply.writeHead(200, { 'content-type': type }).end(iconv.encode('文三路', 'gbk'));
    expect(textOf(await ask())).toBe('文三路');
  },
);

it('reads UTF-8 where nothing is declared, with its mark', async () => {
  answer = (_request, reply) => reply.end('\uFEFF文三路');
  expect(textOf(await ask())).toBe('文三路');
});

it.each([429, 503])('keeps the time that it is told to wait by %i', async (status) => {
  answer = (_request, reply) => reply.writeHead(status, { 'retry-after': '7' }).end();
  await expect(ask()).rejects.toMatchObject({ code: 'source_busy', waitMs: 7000 });
});
