// What no route answers is an answer all the same: what it says to a browser, in which words, and how often it is given.
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openHouse, type House } from '../../support/house/house';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.stop());

/** As the bytes go over the wire: no client of HTTP would send some of these. */
const answerTo = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(house.settings.port, '127.0.0.1', () => socket.end(bytes));
    socket.on('data', (chunk) => (answer += String(chunk)));
    socket.on('error', reject).on('close', () => resolve(answer));
  });
const head = 'POST /v1/session HTTP/1.1\r\nhost: x\r\nconnection: close\r\n';
const said = [
  'x-content-type-options: nosniff',
  "content-security-policy: default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'cache-control: no-store',
  'content-type: application/json; charset=utf-8',
];

it.each([
  ['an address that cannot be decoded', 'GET /v1/%E0 HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', '400'],
  ['an endless parameter', `GET /v1/photos/${'a'.repeat(600)} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`, '414'],
  ['two lengths of one body', `${head}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`, '400'],
  ['a length that is said twice', `${head}content-length: 5\r\ncontent-length: 6\r\n\r\n12345`, '400'],
  ['a coding that nobody knows', `${head}transfer-encoding: xchunked\r\n\r\n0\r\n\r\n`, '400'],
  ['a method that is none', 'G@T / HTTP/1.1\r\nhost: x\r\n\r\n', '400'],
  ['an endless header', `${head}x-long: ${'a'.repeat(20_000)}\r\n\r\n`, '431'],
])('%s is refused in our words, with all that a browser has to know', async (_, bytes, status) => {
  const answer = await answerTo(bytes);
  expect(answer.split(' ')[1]).toBe(status);
  const lines = answer.toLowerCase().split('\r\n');
  expect(said.filter((line) => !lines.includes(line))).toEqual([]);
  expect(answer.endsWith('{"code":"invalid_request"}')).toBe(true);
});

it.each(['TRACE', 'OPTIONS', 'PUT'])('%s is no method of ours, and no other site is let in', async (method) => {
  const answer = await answerTo(
    `${method} /v1/cars HTTP/1.1\r\nhost: x\r\norigin: https://else.example\r\nconnection: close\r\n\r\n`,
  );
  expect(answer.split(' ')[1]).toBe('404');
  expect(answer.toLowerCase()).not.toContain('access-control-allow');
});

const left = async (path: string, address: string): Promise<number> => {
  const { headers } = await fetch(house.service.url + path, { headers: { 'x-forwarded-for': address } });
  return Number(headers.get('x-ratelimit-remaining') ?? Number.NaN);
};
it('counts questions after addresses that do not exist: nobody tries them all', async () => {
  const first = await left('/nowhere', '203.0.113.7');
  expect(first).toBeGreaterThan(0);
  expect(await left('/nowhere/else', '203.0.113.7')).toBe(first - 1);
});
it('counts a network of IPv6 as one phone, for each has more addresses than anybody could count', async () => {
  const first = await left('/v1/operator', '2001:db8:1:2::7');
  expect(await left('/v1/operator', '2001:db8:1:2:ffff::8')).toBe(first - 1);
  expect(await left('/v1/operator', '2001:db8:1:3::7')).toBe(first);
});

it('says in which signs a drawing is written', async () => {
  const { headers } = await fetch(`${house.service.url}/over/code?no=3301061900000131`);
  expect(headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
});

it('lets nothing move the address that the app’s page loads its files from', async () => {
  const policy = (await fetch(`${house.service.url}/app/`)).headers.get('content-security-policy')!;
  expect(policy.split('; ')).toEqual(
    expect.arrayContaining(["base-uri 'none'", "object-src 'none'", "frame-ancestors 'none'"]),
  );
});
