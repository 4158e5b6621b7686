// Which keys we believe: the settings' for ever, and certificates that came sealed and signed, as long as they are valid.
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { makeCertificate } from '../../../../sandbox/wechat-pay/signing/certificate';
import { fetchCertificates } from '../../../../server/gateways/wechat-pay/keys/certificates';
import { createKeyRing } from '../../../../server/gateways/wechat-pay/keys/key-ring';
import { GatewayUnanswered } from '../../../../server/payments/gateway';
import { newPair, openEndpoint, sealed, signedHeaders, type Reply } from '../../../support/neighbours/wechat-pay-words';

const apiV3Key = 'k'.repeat(32);
const start = Date.parse('2026-11-23T10:00:00+08:00');
const day = 86_400_000;
const [merchant, first, second, publicKey] = [newPair(), newPair(), newPair(), newPair()];
let now: number;
let reply: Reply | Promise<Reply> | undefined;
let warnings: string[];
let endpoint: Awaited<ReturnType<typeof openEndpoint>>;
beforeAll(async () => {
  endpoint = await openEndpoint(() => reply!);
});
afterAll(() => endpoint.close());
beforeEach(() => {
  now = start;
  warnings = [];
  endpoint.received.length = 0;
  reply = listed([one()]);
});

const clock = { now: () => new Date(now) };
const settings = (over: { certificates?: boolean; publicKeys?: Record<string, string> } = {}) => ({
  apiUrl: endpoint.url,
  mchId: '1900',
  serial: 'AB',
  privateKey: merchant.privateKey,
  apiV3Key,
  publicKeys: {},
  certificates: true,
  ...over,
});
type Held = { serial: string; pem: string };
const certificate = (serial: string, pair: typeof first, until: number): Held => ({
  serial,
  pem: makeCertificate({ serial, ...pair }, new Date(start - day), new Date(until)),
});
const one = (until = start + 400 * day) => certificate('0A1B', first, until);
/** The list, signed by whom the test says, under the serial it says. */
function listed(held: Held[], { serial = '0A1B', privateKey = first.privateKey, key = apiV3Key } = {}): Reply {
  const data = held.map(({ serial: serial_no, pem }) => ({
    serial_no,
    encrypt_certificate: sealed(key, pem, 'certificate'),
  }));
  const body = JSON.stringify({ data });
  return { status: 200, body, headers: signedHeaders(body, { serial, privateKey, at: Math.floor(now / 1000) }) };
}
let endsAt: number | undefined;
const ring = (given = settings()) =>
  createKeyRing(
    given,
    clock,
    (reason) => void warnings.push(reason),
    undefined,
    (at) => (endsAt = at),
  );

describe('the list of certificates', () => {
  it('is asked for by its address, and read', async () => {
    expect(await fetchCertificates(settings(), clock)).toEqual([
      { serial: '0A1B', publicKey: first.publicKey, validFrom: start - day, validTo: start + 400 * day },
    ]);
    expect(endpoint.received[0]).toMatchObject({ method: 'GET', url: '/v3/certificates?algorithm_type=RSA' });
  });
  it('may be signed with a key that we hold already', async () => {
    reply = listed([one()], { serial: 'PUB', privateKey: publicKey.privateKey });
    expect(await fetchCertificates(settings({ publicKeys: { PUB: publicKey.publicKey } }), clock)).toHaveLength(1);
  });
  it.each([
    ['refused', () => ({ ...listed([one()]), status: 403 }), 'certificates: status 403'],
    [
      'signed by nobody we know',
      () => listed([one()], { serial: 'PUB', privateKey: publicKey.privateKey }),
      'certificates without a valid signature',
    ],
    ['unsigned', () => ({ ...listed([one()]), headers: {} }), 'certificates without a valid signature'],
    ['under another key', () => listed([one()], { key: 'o'.repeat(32) }), 'certificates that do not open: Error: '],
    ['no list', () => ({ status: 200, body: '{}' }), 'certificates that do not open: TypeError: '],
    [
      'of a certificate with another serial',
      () => listed([{ ...one(), serial: '0A1C' }]),
      'certificates that do not open: RangeError: certificate 0A1C bears another serial',
    ],
  ])('is not taken when it is %s', async (_name, given, reason) => {
    reply = given();
    const refused = await fetchCertificates(settings(), clock).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(GatewayUnanswered);
    expect(String(refused)).toContain(reason);
  });
});

describe('the keys of a merchant', () => {
  it("are the settings' own in public-key mode, and no list is asked for", async () => {
    const keys = ring(
      settings({ certificates: false, publicKeys: { PUB: publicKey.publicKey, OLD: second.publicKey } }),
    );
    expect(await keys.holding('anything')).toEqual({ PUB: publicKey.publicKey, OLD: second.publicKey });
    expect(keys.wanted()).toBe('PUB');
    expect(endpoint.received).toEqual([]);
  });
  it("are the settings' and the certificates' in certificate mode", async () => {
    const keys = ring(settings({ publicKeys: { PUB: publicKey.publicKey } }));
    expect(await keys.holding('PUB')).toEqual({ PUB: publicKey.publicKey });
    expect(await keys.holding('0A1B')).toEqual({ PUB: publicKey.publicKey, '0A1B': first.publicKey });
    expect(warnings).toEqual([]);
    expect(ring().wanted()).toBeUndefined();
  });
  it('are looked for anew after ten hours, known serial or not, and not before', async () => {
    const keys = ring();
    await keys.holding('0A1B');
    now += 10 * 3600_000 - 1;
    await keys.holding('0A1B');
    expect(endpoint.received).toHaveLength(1);
    now += 1;
    reply = listed([one(), certificate('0C', second, start + 900 * day)]);
    expect(Object.keys(await keys.holding('0A1B'))).toEqual(['0A1B']);
    expect(Object.keys(await keys.holding('0C'))).toEqual(['0A1B', '0C']);
    expect(endpoint.received).toHaveLength(2);
  });
  it('are good while the list hangs (wechatpay-apache-httpclient#66); an unknown serial waits three seconds for it', async () => {
    const keys = ring();
    await keys.holding('0A1B');
    now += 10 * 3600_000;
    reply = new Promise<Reply>(() => undefined);
    expect(Object.keys(await keys.holding('0A1B'))).toEqual(['0A1B']);
    while (endpoint.received.length < 2) await new Promise(setImmediate);
    const patience = jest.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      expect(ms).toBe(3000);
      return AbortSignal.abort(new Error('three seconds'));
    });
    const another = ring();
    expect(await another.holding('0A1B')).toEqual({});
    expect(warnings).toEqual(['Error: Error: three seconds']);
    patience.mockRestore();
  });
  it('are looked for at most once a minute when a stranger sends serials', async () => {
    const keys = ring();
    await keys.holding('0A1B');
    now += 59_999;
    await keys.holding('unknown');
    expect(endpoint.received).toHaveLength(1);
    now += 1;
    await keys.holding('0A1B');
    expect(endpoint.received).toHaveLength(1);
    reply = listed([one()]);
    await Promise.all(['unknown', 'another', 'toString'].map((serial) => keys.holding(serial)));
    expect(endpoint.received).toHaveLength(2);
  });
  it('hold a certificate from its first instant to before its last', async () => {
    const keys = ring();
    await keys.holding('0A1B');
    const heldAt = async (instant: number) => {
      now = instant;
      reply = { status: 503 };
      return Object.keys(await keys.holding('0A1B'));
    };
    expect(await heldAt(start - day - 1)).toEqual([]);
    expect(await heldAt(start - day)).toEqual(['0A1B']);
    expect(await heldAt(start + 400 * day - 1)).toEqual(['0A1B']);
    expect(await heldAt(start + 400 * day)).toEqual([]);
  });
  it('stay as they were when the list is refused, which is said; the next look is a new one', async () => {
    const keys = ring();
    await keys.holding('0A1B');
    now += 61_000;
    reply = { status: 403 };
    expect(Object.keys(await keys.holding('unknown'))).toEqual(['0A1B']);
    expect(warnings).toEqual(['Error: certificates: status 403']);
    now += 61_000;
    reply = listed([one(), certificate('0C', second, start + 900 * day)]);
    expect(Object.keys(await keys.holding('0C'))).toEqual(['0A1B', '0C']);
  });
  it('warn a month before the last certificate is over, and not before', async () => {
    reply = listed([one(start + day), certificate('0C', second, start + 30 * day)]);
    await ring().holding('0A1B');
    expect(warnings).toEqual([]);
    reply = listed([one(start + 30 * day - 1000)]);
    await ring().holding('0A1B');
    expect(warnings).toEqual([`the last certificate ends at ${new Date(start + 30 * day - 1000).toISOString()}`]);
    expect(endsAt).toBe(start + 30 * day - 1000);
  });
  it('can be kept by somebody who wants no warnings', async () => {
    reply = { status: 403 };
    await expect(createKeyRing(settings(), clock).holding('0A1B')).resolves.toEqual({});
  });
});
