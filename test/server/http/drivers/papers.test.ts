import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { pictureLimits } from '../../../../contract/papers';
import { paperRoutes } from '../../../../server/http/drivers/papers';
import { answerRefusals } from '../../../../server/http/refusals/refusals';
import type { Http } from '../../../../server/http/shared/typed';
import { Refused, type Person } from '../../../../server/ports';
import Fastify from 'fastify';
import rateLimit from '@fastify/rate-limit';

/** The route alone, with a reader that keeps count of what reaches it. */
const app = Fastify() as unknown as Http;
let url: string;
let places: number;
let read: number[];
let isFull: boolean;
beforeAll(async () => {
  answerRefusals(app as never, { storage: { noticed: () => false } });
  await app.register(rateLimit, { max: 10_000 });
  await app.register(
    paperRoutes({
      whoAsks: async () => ({ id: 'somebody' }) as unknown as Person,
      checkWithBureau: async (reading) => reading,
      reader: {
        enter: () => {
          if (isFull) throw new Refused('busy');
          places += 1;
          return {
            read: async (bytes) => {
              read.push(bytes.length);
              return { paper: 'unknown', source: 'text', fields: [] };
            },
            leave: () => {
              places -= 1;
            },
          };
        },
        stop: () => undefined,
      },
    }),
  );
  url = await app.listen({ port: 0 });
});
afterAll(() => app.close());
beforeEach(() => {
  [places, read, isFull] = [0, [], false];
});

const part = (name: string, bytes: number) => [name, new Blob([new Uint8Array(bytes)]), 'p.jpg'] as const;
async function send(...parts: (readonly [string, Blob, string])[]) {
  const form = new FormData();
  for (const one of parts) form.append(...one);
  const answer = await fetch(`${url}/v1/papers`, { method: 'POST', body: form });
  return { status: answer.status, code: ((await answer.json()) as { code?: string }).code };
}
const limit = pictureLimits.bytes;

describe('a picture', () => {
  it('of the largest size is read whole', async () => {
    expect((await send(part('picture', limit))).status).toBe(200);
    expect(read).toEqual([limit]);
  });
  it.each([1, 64 * 1024, 1024 * 1024, 4 * 1024 * 1024])('of %i bytes more is refused, not cut', async (more) => {
    expect(await send(part('picture', limit + more))).toEqual({ status: 413, code: 'too_large' });
    expect([read, places]).toEqual([[], 0]);
  });
  it('beside another one is refused, whichever of the two is called so', async () => {
    for (const names of [
      ['picture', 'picture'],
      ['picture', 'other'],
      ['other', 'picture'],
    ])
      expect(await send(...names.map((name) => part(name, 9)))).toEqual({ status: 400, code: 'several_pictures' });
    expect([read, places]).toEqual([[], 0]);
  });
  it('under another name is none', async () => {
    expect(await send(part('photo', 9))).toEqual({ status: 400, code: 'not_a_picture' });
    expect(places).toBe(0);
  });
});

describe('a form of unknown length', () => {
  /** Sends pieces one after another, saying nothing of how many come. */
  const stream = (pieces: (string | Buffer)[]) =>
    new Promise<number>((resolve, reject) => {
      const headers = { 'content-type': 'multipart/form-data; boundary=b', 'transfer-encoding': 'chunked' };
      const sent = request(`${url}/v1/papers`, { method: 'POST', headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode!);
      }).on('error', reject);
      for (const piece of pieces) sent.write(piece);
      sent.end();
    });
  const head = '--b\r\ncontent-disposition: form-data; name="picture"; filename="p.jpg"\r\n\r\n';
  it('is read to its end', async () => {
    expect(await stream([head, Buffer.alloc(limit), '\r\n--b--\r\n'])).toBe(200);
    expect(read).toEqual([limit]);
  });
  it('is not listened to without end behind its picture', async () => {
    const pieces = Array.from({ length: 20 }, () => Buffer.alloc(512 * 1024));
    expect(await stream([head, 'p', '\r\n--b--\r\n', ...pieces])).toBe(413);
    expect([read, places]).toEqual([[], 0]);
  });
});

it('while no place is free, a picture is refused before its bytes are taken', async () => {
  isFull = true;
  expect(await send(part('picture', limit))).toEqual({ status: 503, code: 'busy' });
  expect(read).toEqual([]);
});
