// The directory refuses what a provider of OpenID Connect has to refuse.
import { createHash, createPublicKey, createVerify, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../sandbox/main';

const folder = mkdtempSync(join(tmpdir(), 'fadan-identity-'));
let sandbox: Sandbox;
let now = Date.parse('2026-11-29T10:00:00+08:00');
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, dataFolder: folder, now: () => new Date(now) });
});
afterAll(async () => {
  await sandbox.stop();
  rmSync(folder, { recursive: true, force: true });
});

const verifier = randomBytes(32).toString('base64url');
const challenge = createHash('sha256').update(verifier).digest('base64url');
const home = 'http://127.0.0.1:8700/operator/signed-in';
const client = () => sandbox.settings.operators;
const asked = (change: Record<string, string | undefined> = {}) => ({
  client_id: client().clientId,
  redirect_uri: home,
  response_type: 'code',
  scope: 'openid profile',
  state: 'state',
  nonce: 'nonce',
  code_challenge: challenge,
  code_challenge_method: 'S256',
  sandbox_as: 'lin',
  ...change,
});
async function authorise(change: Record<string, string | undefined> = {}) {
  const said = Object.entries(asked(change)).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const answer = await fetch(`${client().issuer}/authorize?${new URLSearchParams(said)}`, { redirect: 'manual' });
  return { status: answer.status, back: new URL(answer.headers.get('location') ?? 'none:').searchParams };
}
const codeOf = async (): Promise<string> => (await authorise()).back.get('code')!;
async function redeem(form: Record<string, string>, secret = client().clientSecret) {
  const answer = await fetch(`${client().issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${client().clientId}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      redirect_uri: home,
      code_verifier: verifier,
      ...form,
    }),
  });
  return { status: answer.status, body: (await answer.json()) as { id_token?: string; error?: string } };
}

it.each([
  ['an unknown client', { client_id: 'another' }],
  ['another address to come back to', { redirect_uri: 'http://127.0.0.1:8700/elsewhere' }],
  ['an address beyond this machine', { redirect_uri: 'https://evil.example/operator/signed-in' }],
  ['an address with more behind it', { redirect_uri: `${home}?next=evil` }],
])('shows a page of its own for %s, and sends nobody there', async (_, change) => {
  expect(await authorise(change)).toMatchObject({ status: 400 });
});

it.each([
  ['another kind of answer', { response_type: 'token' }, 'unsupported_response_type'],
  ['no openid', { scope: 'profile' }, 'invalid_scope'],
  ['no PKCE', { code_challenge: undefined }, 'invalid_request'],
  ['PKCE in the open', { code_challenge_method: 'plain' }, 'invalid_request'],
  ['a person who gives up', { sandbox_as: 'nobody' }, 'access_denied'],
])('says on the way back what was wrong: %s', async (_, change, error) => {
  const { status, back } = await authorise(change);
  expect([status, back.get('error'), back.get('state')]).toEqual([302, error, 'state']);
});

it('gives an ID token for a code, once, whose signature its own keys prove', async () => {
  const code = await codeOf();
  const { status, body } = await redeem({ code });
  const [head, claims, signature] = body.id_token!.split('.') as [string, string, string];
  const { keys } = (await (await fetch(`${client().issuer}/jwks`)).json()) as { keys: { kid: string }[] };
  const key = keys.find(({ kid }) => kid === JSON.parse(Buffer.from(head, 'base64url').toString()).kid)!;
  const proof = createVerify('RSA-SHA256').update(`${head}.${claims}`);
  expect(proof.verify(createPublicKey({ key, format: 'jwk' }), signature, 'base64url')).toBe(true);
  expect([status, JSON.parse(Buffer.from(claims, 'base64url').toString())]).toEqual([
    200,
    expect.objectContaining({ iss: client().issuer, aud: client().clientId, sub: 'lin', nonce: 'nonce' }),
  ]);
  expect(await redeem({ code })).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
});

it.each([
  ['with another verifier', { code_verifier: 'x'.repeat(43) }],
  ['without a verifier', { code_verifier: '' }],
  ['for another address', { redirect_uri: 'http://127.0.0.1:8700/elsewhere' }],
])('gives nothing for a code %s, and the code is spent', async (_, form) => {
  const code = await codeOf();
  expect(await redeem({ code, ...form })).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  expect(await redeem({ code })).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
});

it('gives nothing to a client with another secret, for another grant, or after a minute', async () => {
  expect(await redeem({ code: await codeOf() }, 'wrong')).toMatchObject({ status: 401 });
  expect(await redeem({ grant_type: 'password' })).toMatchObject({ body: { error: 'unsupported_grant_type' } });
  const code = await codeOf();
  now += 61_000;
  expect(await redeem({ code })).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
});
