import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Refused, type Clock } from '../ports';

export type BureauCredentials = { url: string; key: string; secret: string };
export type BureauAnswer = { json(): unknown; bytes: Buffer; type: string };

const timeoutMs = 5000;
/** Refusals about what was asked for. Any other (our key, our rate, its own failure) is none of the driver's doing. */
const aboutTheThing = new Set([403, 404, 409, 422]);

/** Signs each request and checks each answer as contract/bureau.ts says. A lost or forged answer is bureau_down. */
export const createBureauCall = (credentials: BureauCredentials, clock: Clock) =>
  async function call(
    method: 'GET' | 'POST',
    path: string,
    body: object | undefined,
    tries: number,
  ): Promise<BureauAnswer> {
    for (let left = tries; ; left -= 1) {
      try {
        return await once(credentials, clock, { method, path, body: body ? JSON.stringify(body) : '' });
      } catch (error) {
        const lost = !(error instanceof Refused) || error.code === 'bureau_down';
        if (!lost) throw error;
        if (left <= 1) throw new Refused('bureau_down');
      }
    }
  };

type Request = { method: string; path: string; body: string };

async function once(
  { url, key, secret }: BureauCredentials,
  clock: Clock,
  { method, path, body }: Request,
): Promise<BureauAnswer> {
  const timestamp = String(Math.floor(clock.now().getTime() / 1000));
  const nonce = randomBytes(12).toString('hex');
  const response = await fetch(url + path, {
    method,
    headers: {
      ...(body && { 'content-type': 'application/json' }),
      'x-bureau-key': key,
      'x-bureau-timestamp': timestamp,
      'x-bureau-nonce': nonce,
      'x-bureau-signature': mac(secret, `${method}\n${path}\n${timestamp}\n${nonce}\n${body}\n`),
    },
    body: body || null,
    signal: AbortSignal.timeout(timeoutMs),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const type = response.headers.get('content-type') ?? '';
  const signed = type.startsWith('image/') ? '' : bytes.toString('utf8');
  const answered = response.headers.get('x-bureau-timestamp') ?? '';
  const expected = mac(secret, `${answered}\n${nonce}\n${response.status}\n${signed}\n`);
  if (!equal(expected, response.headers.get('x-bureau-signature') ?? '')) throw new Refused('bureau_down');
  if (response.status >= 400 && !aboutTheThing.has(response.status)) throw new Refused('bureau_down');
  const json = () => JSON.parse(signed) as unknown;
  if (response.status >= 400) throw refusal(json() as { code?: string; field?: string });
  return { json, bytes, type };
}

const refusal = ({ code, field }: { code?: string; field?: string }): Refused =>
  new Refused(code ?? 'bureau_down', field ? { field } : {});

const mac = (secret: string, text: string): string => createHmac('sha256', secret).update(text).digest('hex');

const equal = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
