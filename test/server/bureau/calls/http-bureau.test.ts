// A bureau that lies, stammers or falls silent, over real HTTP.
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { fen } from '#domain/payments/money';
import { createHttpBureau } from '../../../../server/bureau/calls/http-bureau';
import type { Bureau } from '../../../../server/ports';
import { movableClock } from '../../../support/clocks/movable-clock';

type Answer = { status: number; body: string; secret?: string; retryAfter?: string };

const vehicle = { plate: '京A12345', plateType: '02', lastSix: '123456' };
const good = JSON.stringify({ plate: '京A12345', plateType: '02', ownerMasked: '张*', ownerKind: 'person' });
const document = JSON.parse(readFileSync('contract/bureau.openapi.json', 'utf8'));
const clock = movableClock();
let server: Server;
let bureau: Bureau;
let answers: Answer[] = [];
let asked = 0;

beforeAll(async () => {
  server = createServer((request, reply) => {
    asked += 1;
    const answer = answers.length > 1 ? answers.shift()! : answers[0]!;
    request.resume().on('end', () => reply.writeHead(answer.status, headersFor(request, answer)).end(answer.body));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
beforeEach(() => {
  asked = 0;
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  bureau = createHttpBureau({ url, key: 'ours', secret: 'shared' }, clock);
});
afterAll(() => new Promise((closed) => server.close(closed)));

function headersFor({ headers }: IncomingMessage, { status, body, secret = 'shared', retryAfter }: Answer) {
  const signed = `1\n${String(headers['x-bureau-nonce'])}\n${status}\n${body}\n`;
  return {
    'content-type': 'application/json',
    'x-bureau-timestamp': '1',
    ...(retryAfter && { 'retry-after': retryAfter }),
    'x-bureau-signature': createHmac('sha256', secret).update(signed).digest('hex'),
  };
}

it('is believed when it signs what it says', async () => {
  answers = [{ status: 200, body: good }];
  expect(await bureau.vehicle(vehicle)).toMatchObject({ ownerMasked: '张*' });
});

it.each<[string, Answer]>([
  ['signs with another secret', { status: 200, body: good, secret: 'stolen' }],
  ['does not know our key', { status: 401, body: '{"code":"signature"}' }],
  ['does not understand us', { status: 400, body: '{"code":"malformed"}' }],
  ['fails', { status: 500, body: '{}' }],
])('counts as down when it %s', async (_what, answer) => {
  answers = [answer];
  await expect(bureau.vehicle(vehicle)).rejects.toMatchObject({ code: 'bureau_down' });
});

it.each<[string, Answer]>([
  ['answers in another shape', { status: 200, body: '{"plate":"京A12345"}' }],
  ['signs what is no JSON', { status: 200, body: '<html>' }],
  ['signs nothing', { status: 200, body: '' }],
  ['speaks of another car', { status: 200, body: good.replace('京A12345', '京A54321') }],
  ['speaks of another type of plate', { status: 200, body: good.replace('"02"', '"01"') }],
  ['refuses without saying how', { status: 404, body: 'no' }],
])('is not understood when it %s, and no breaker opens for it', async (_what, answer) => {
  answers = [answer];
  for (let tries = 0; tries < 7; tries += 1)
    await expect(bureau.vehicle(vehicle)).rejects.toMatchObject({ code: 'answer_unclear' });
  answers = [{ status: 200, body: good }];
  expect(await bureau.vehicle(vehicle)).toMatchObject({ ownerMasked: '张*' });
});

it('closes no city for one car that it cannot answer for', async () => {
  answers = [{ status: 503, body: '{}' }];
  for (let tries = 0; tries < 6; tries += 1) await expect(bureau.vehicle(vehicle)).rejects.toThrow();
  answers = [{ status: 200, body: good.replace('京A12345', '京B12345') }];
  expect(await bureau.vehicle({ ...vehicle, plate: '京B12345' })).toMatchObject({ plate: '京B12345' });
});

it('is not asked before the time that it named', async () => {
  answers = [{ status: 429, body: '{}', retryAfter: '30' }];
  await expect(bureau.vehicle(vehicle)).rejects.toMatchObject({ code: 'source_busy' });
  const before = asked;
  answers = [{ status: 200, body: good }];
  await expect(bureau.vehicle(vehicle)).rejects.toMatchObject({ code: 'source_busy' });
  expect(asked).toBe(before);
  clock.pass(30_000);
  await bureau.vehicle(vehicle);
});

it('is asked once more when a reading was lost, never when an admission may have been', async () => {
  answers = [
    { status: 503, body: '{}' },
    { status: 200, body: good },
  ];
  await bureau.vehicle(vehicle);
  expect(asked).toBe(2);
  answers = [{ status: 503, body: '{}' }];
  await expect(bureau.accept({ recordNo: '1', licenceNumber: '2', fileNumber: '3' })).rejects.toMatchObject({
    code: 'bureau_down',
  });
  expect(asked).toBe(3);
});

it('is left alone for ten seconds after five failures in a row', async () => {
  answers = [{ status: 503, body: '{}' }];
  for (let tries = 0; tries < 5; tries += 1) await expect(bureau.vehicle(vehicle)).rejects.toThrow();
  const before = asked;
  await expect(bureau.vehicle(vehicle)).rejects.toMatchObject({ code: 'bureau_down' });
  expect(asked).toBe(before);
  answers = [{ status: 200, body: good }];
  clock.pass(10_000);
  await bureau.vehicle(vehicle);
});

it('may refuse as often as it likes: a refusal is an answer', async () => {
  answers = [{ status: 404, body: '{"code":"vehicle_unknown"}' }];
  for (let tries = 0; tries < 8; tries += 1)
    await expect(bureau.vehicle(vehicle)).rejects.toMatchObject({ code: 'car_unknown' });
  expect(asked).toBe(8);
});

const payment = {
  number: '3301001234567890',
  amountFen: fen(20000),
  receiptNo: 'FD00',
  gateway: 'wechat' as const,
  transactionId: 'T',
  paidAt: '2026-11-23T10:00:00+08:00',
};

it.each<[string, Answer]>([
  ['does not understand it', { status: 400, body: '{"code":"malformed"}' }],
  ['does not know our key', { status: 401, body: '{"code":"signature"}' }],
  ['refuses it by a code of its own', { status: 422, body: '{"code":"closed_for_audit"}' }],
  ['refuses it without saying how', { status: 404, body: 'no' }],
])('has refused the word of a payment when it %s, however often, and is not down', async (_what, answer) => {
  answers = [answer];
  for (let tries = 0; tries < 7; tries += 1)
    await expect(bureau.writeBack(payment)).rejects.toMatchObject({ code: 'bureau_refused' });
  expect(asked).toBe(7);
});

it.each<[string, Answer, string]>([
  ['signs a refusal with another secret', { status: 400, body: '{}', secret: 'stolen' }, 'bureau_down'],
  ['fails', { status: 500, body: '{}' }, 'bureau_down'],
  ['was too slow for itself', { status: 408, body: '{}' }, 'bureau_down'],
  ['wants it later', { status: 429, body: '{}', retryAfter: '30' }, 'source_busy'],
])('has not refused the word of a payment when it %s', async (_what, answer, code) => {
  answers = [answer];
  await expect(bureau.writeBack(payment)).rejects.toMatchObject({ code });
});

it('still says what is owed while it takes no word of payments', async () => {
  answers = [{ status: 503, body: '{}' }];
  for (const number of ['1', '2', '3', '4', '5', '6'])
    await expect(bureau.writeBack({ ...payment, number })).rejects.toMatchObject({ code: 'bureau_down' });
  expect(asked).toBe(5);
  answers = [{ status: 200, body: good }];
  expect(await bureau.vehicle(vehicle)).toMatchObject({ ownerMasked: '张*' });
});

it('says by the clock of Shanghai what a bureau tells in universal time', async () => {
  const { requestBody, responses } = document.paths['/bureau/v1/violations/query'].post;
  const inShanghai = JSON.stringify(responses[200].content['application/json'].example);
  const inUtc = inShanghai.replace(/"([\dT:-]{19}\+08:00)"/g, (_, at: string) =>
    JSON.stringify(new Date(at).toISOString()),
  );
  expect(inUtc).toContain('"occurredAt":"2026-11-02T01:12:00.000Z"');
  const asked = requestBody.content['application/json'].example;
  answers = [inUtc, inShanghai].map((body) => ({ status: 200, body }));
  const told = await bureau.violations(asked);
  expect(told.violations[0]!.occurredAt).toBe('2026-11-02T09:12:00+08:00');
  expect(told).toEqual(await bureau.violations(asked));
});
