// Every request is signed over the bytes that are sent; an answer counts only when it is signed over the bytes that came.
import { createVerify } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { download } from '../../../../server/gateways/bills/download';
import { createWechatPayCall, refusalOf } from '../../../../server/gateways/wechat-pay/calls/call';
import { createKeyRing } from '../../../../server/gateways/wechat-pay/keys/key-ring';
import { createSend } from '../../../../server/gateways/wechat-pay/calls/send';
import { GatewayUnanswered } from '../../../../server/payments/gateway';
import { downloaded } from '../../../support/books/read-bills';
import { newPair, openEndpoint, signedHeaders, type Reply } from '../../../support/neighbours/wechat-pay-words';

const at = 1_795_406_404;
const clock = { now: () => new Date(at * 1000 + 999) };
const [merchant, gateway, stranger] = [newPair(), newPair(), newPair()];
let endpoint: Awaited<ReturnType<typeof openEndpoint>>;
let reply: Reply | Promise<Reply>;
beforeAll(async () => {
  endpoint = await openEndpoint(() => reply);
});
afterAll(() => endpoint.close());
beforeEach(() => {
  endpoint.received.length = 0;
});

const settings = (publicKeys: Record<string, string> = { PUB: gateway.publicKey }) => ({
  apiUrl: endpoint.url,
  mchId: '1900',
  serial: 'AB',
  privateKey: merchant.privateKey,
  apiV3Key: 'k'.repeat(32),
  publicKeys,
  certificates: false,
});
const open = (given = settings()) => createWechatPayCall(given, clock, createKeyRing(given, clock));
const signed = (status: number, body: string): Reply => ({
  status,
  body,
  headers: signedHeaders(body, { serial: 'PUB', privateKey: gateway.privateKey, at }),
});

describe('a request', () => {
  it('names us and the key we wish, and signs what is sent', async () => {
    reply = signed(200, '{"prepay_id":"wx1"}');
    expect(await open()('POST', '/v3/pay?a=1', { subject: '罚款' })).toEqual({
      status: 200,
      body: { prepay_id: 'wx1' },
      signed: true,
      requestId: '',
    });
    const { method, url, headers, body } = endpoint.received[0]!;
    expect([method, url, body]).toEqual(['POST', '/v3/pay?a=1', '{"subject":"罚款"}']);
    expect(headers).toMatchObject({
      accept: 'application/json',
      'content-type': 'application/json',
      'user-agent': 'fadan/1',
      'wechatpay-serial': 'PUB',
    });
    const part = (name: string) => new RegExp(`${name}="([^"]+)"`).exec(headers.authorization!)![1]!;
    expect(headers.authorization).toMatch(
      /^WECHATPAY2-SHA256-RSA2048 mchid="1900",nonce_str="[0-9A-F]{32}",timestamp="1795406404",serial_no="AB",signature="/,
    );
    const text = `POST\n/v3/pay?a=1\n${part('timestamp')}\n${part('nonce_str')}\n${body}\n`;
    expect(createVerify('RSA-SHA256').update(text).verify(merchant.publicKey, part('signature'), 'base64')).toBe(true);
  });
  it('without a body sends and signs none, and wishes no key when it holds none', async () => {
    reply = { status: 404, body: '{}' };
    await open(settings({}))('GET', '/v3/pay');
    const { headers, body } = endpoint.received[0]!;
    expect(body).toBe('');
    expect(headers).not.toHaveProperty('content-type');
    expect(headers).not.toHaveProperty('wechatpay-serial');
  });
  it('that cannot reach the first address goes to the second, and back when a minute has passed', async () => {
    let now = at * 1000;
    const moving = { now: () => new Date(now) };
    const given = { ...settings(), apiUrl: 'http://127.0.0.1:9', apiUrl2: endpoint.url };
    const send = createSend(given, moving);
    const ask = () => send({ method: 'POST', path: '/v3/pay', body: { out_trade_no: 'FD1' } });
    reply = { status: 200, body: '{}' };
    expect((await ask()).status).toBe(200);
    expect(endpoint.received.map(({ body }) => body)).toEqual(['{"out_trade_no":"FD1"}']);
    expect(send.address()).toBe(endpoint.url);
    now += 60_000;
    expect(send.address()).toBe(given.apiUrl);
    expect((await ask()).status).toBe(200);
  });
  it('that the second address refuses is not refused for good: the first may yet do it', async () => {
    reply = { status: 403, body: '{"code":"RULE_LIMIT"}' };
    const away = { ...settings(), apiUrl: 'http://127.0.0.1:9', apiUrl2: endpoint.url };
    const call = open(away);
    const meanings = [];
    for (const operation of ['prepay', 'prepay', 'query'] as const)
      meanings.push(refusalOf(await call('POST', '/v3/pay', {}), operation).meaning);
    expect(meanings).toEqual(['not_known', 'no', 'not_now']); // by now the first address is left alone for a minute
  });
  it('that an address answered, however, is not sent to another', async () => {
    reply = { status: 500, body: '{}' };
    const send = createSend({ ...settings(), apiUrl2: `${endpoint.url}/second` }, clock);
    expect((await send({ method: 'GET', path: '/v3/pay' })).status).toBe(500);
    expect(endpoint.received.map(({ url }) => url)).toEqual(['/v3/pay']);
  });
  it('is given up after eight seconds, and says why', async () => {
    const patience = jest.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      expect(ms).toBe(8000);
      return AbortSignal.abort(new Error('eight seconds'));
    });
    await expect(open()('GET', '/v3/pay')).rejects.toThrow(new GatewayUnanswered('Error: eight seconds'));
    patience.mockRestore();
  });
});

describe('an answer', () => {
  it('may be empty, and is signed all the same', async () => {
    reply = { status: 204, headers: signedHeaders('', { serial: 'PUB', privateKey: gateway.privateKey, at }) };
    expect(await open()('POST', '/close', {})).toEqual({ status: 204, body: {}, signed: true, requestId: '' });
  });
  it.each([
    ['is unsigned', () => ({ status: 200, body: '{}' }), 'an answer without a valid signature'],
    [
      'is signed by a stranger',
      () => ({
        status: 200,
        body: '{}',
        headers: signedHeaders('{}', { serial: 'PUB', privateKey: stranger.privateKey, at }),
      }),
      'an answer without a valid signature',
    ],
    [
      'was changed on its way',
      () => ({ ...signed(200, '{}'), body: '{"a":1}' }),
      'an answer without a valid signature',
    ],
    [
      'is old',
      () => ({
        status: 200,
        body: '{}',
        headers: signedHeaders('{}', { serial: 'PUB', privateKey: gateway.privateKey, at: at - 301 }),
      }),
      'an answer without a valid signature',
    ],
    ['is no JSON', () => signed(200, '<html>'), 'an answer that is no JSON'],
    ['is a failure of theirs, however well signed', () => signed(500, '{}'), 'status 500'],
  ] as [string, () => Reply, string][])('that %s answers nothing', async (_name, given, reason) => {
    reply = given();
    await expect(open()('GET', '/v3/pay')).rejects.toThrow(new GatewayUnanswered(reason));
  });
  it.each([300, 400, 499])('of status %i is reported without a signature, as what it is', async (status) => {
    reply = { status, body: '{"code":"NO"}' };
    expect(await open()('GET', '/v3/pay')).toEqual({ status, body: { code: 'NO' }, signed: false, requestId: '' });
  });
});

describe('a file', () => {
  it('comes as it is', async () => {
    reply = { status: 200, body: Buffer.from([31, 139, 255, 0]) };
    expect([...(await downloaded((file) => open().download('/file?token=1', file)))]).toEqual([31, 139, 255, 0]);
    expect(endpoint.received[0]).toMatchObject({
      method: 'GET',
      url: '/file?token=1',
      headers: { 'wechatpay-serial': 'PUB' },
    });
  });
  it('comes whole or not at all', async () => {
    reply = { status: 206, body: 'half' };
    await expect(downloaded((file) => open().download('/file', file))).rejects.toThrow(
      new GatewayUnanswered('status 206'),
    );
  });
  it('is given up after a silence, and not for being long in coming', async () => {
    const silent = createServer((_request, response) => void response.writeHead(200).write('the first part'));
    await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`;
    await expect(downloaded((file) => download(url, file, {}, 20))).rejects.toThrow(GatewayUnanswered);
    silent.closeAllConnections();
    silent.close();
  });
});
