// What a source sends as a photograph: its bytes are in no signature, and a phone shows JPEG, PNG and WebP.
import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createHttpBureau } from '../../../server/bureau/calls/http-bureau';
import type { Bureau } from '../../../server/ports';
import { movableClock } from '../../support/clocks/movable-clock';

let server: Server;
let bureau: Bureau;
let sent: { type: string; bytes: Buffer };

beforeAll(async () => {
  server = createServer(({ headers }, reply) => {
    const signed = `1\n${String(headers['x-bureau-nonce'])}\n200\n\n`;
    reply
      .writeHead(200, {
        'content-type': sent.type,
        'x-bureau-timestamp': '1',
        'x-bureau-signature': createHmac('sha256', 'shared').update(signed).digest('hex'),
      })
      .end(sent.bytes);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  bureau = createHttpBureau({ url, key: 'ours', secret: 'shared' }, movableClock());
});
afterAll(() => new Promise((closed) => server.close(closed)));

it.each<[string, string, Buffer, string]>([
  ['JPEG', 'image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
  ['WebP under the name of another', 'image/jpg', Buffer.from('RIFF....WEBPVP8 ', 'latin1'), 'image/webp'],
  ['PNG under a name that fits anything', 'image/*', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'image/png'],
])('shows a %s as what its bytes are', async (_what, type, bytes, shownAs) => {
  sent = { type, bytes };
  expect(await bureau.photo('3301-1')).toEqual({ type: shownAs, bytes: expect.anything() });
});

it.each<[string, string, Buffer]>([
  ['a drawing, which may run', 'image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>')],
  ['a page under the name of a photograph', 'image/jpeg', Buffer.from('<html><script>x()</script>')],
  ['what Windows alone shows', 'image/bmp', Buffer.from('BM......')],
  ['what no browser of a phone shows', 'image/heic', Buffer.from('....ftypheic')],
  ['nothing', 'image/jpeg', Buffer.alloc(0)],
])('says that it was not understood when it is %s', async (_what, type, bytes) => {
  sent = { type, bytes };
  await expect(bureau.photo('3301-1')).rejects.toMatchObject({ code: 'answer_unclear' });
});
