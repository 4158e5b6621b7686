// 支付宝 OpenAPI v3: requests are signed in Authorization, answers in alipay-signature;
// notifications still the v2 way (RSA2).
import { createSign, createVerify, randomUUID } from 'node:crypto';
import type { Answer, Gateway } from '../../kit/http/signed-routes';
import type { Words } from '../../kit/rule';
import type { Keys } from '../../kit/store/keys';
import { rules } from '../rules';

const CLOCK_TOLERANCE_MS = 300_000;
const SCHEME = 'ALIPAY-SHA256withRSA ';

type Signer = { keys: Keys['alipay']; now: () => Date };

export function checkRequest({ keys, now }: Signer): Gateway['check'] {
  const seen = new Map<string, number>();
  return (call) => {
    const part = readAuthorization(call.headers.authorization);
    if (!part) return refusedBy(rules.signed);
    if (part.app_id !== keys.appId) return refusedBy(rules.ownApp);
    const nowMs = now().getTime();
    if (!(Math.abs(nowMs - Number(part.timestamp)) <= CLOCK_TOLERANCE_MS)) return refusedBy(rules.clockAgrees);
    const token = call.headers['alipay-app-auth-token'];
    const lines = [part.signed, call.method, call.url, call.text, ...(token ? [token] : [])];
    const text = `${lines.join('\n')}\n`;
    if (!createVerify('RSA-SHA256').update(text).verify(keys.app.publicKey, part.sign, 'base64'))
      return refusedBy(rules.bytesAsSigned);
    return wasSeen(seen, part.nonce, nowMs) ? refusedBy(rules.nonceOnce) : undefined;
  };
}

export function signAnswer({ keys, now }: Signer): Gateway['sign'] {
  return (body, call) => {
    const timestamp = String(now().getTime());
    const nonce = randomUUID().replaceAll('-', '');
    return {
      'alipay-timestamp': timestamp,
      'alipay-nonce': nonce,
      'alipay-signature': rsa2(`${timestamp}\n${nonce}\n${body}\n`, keys.alipay.privateKey),
      'alipay-trace-id': call.headers['alipay-request-id'] ?? nonce,
    };
  };
}

export const rsa2 = (text: string, privateKey: string): string =>
  createSign('RSA-SHA256').update(text, 'utf8').sign(privateKey, 'base64');

export const refusedBy = ({ status, code, message }: Words): Answer => ({
  status,
  body: {
    code,
    message,
    details: [],
    links: `https://open.alipay.com/api/errCheck?code=${code}`,
  },
});

type Authorization = {
  app_id: string;
  nonce: string;
  timestamp: string;
  sign: string;
  signed: string;
};

function readAuthorization(header = ''): Authorization | undefined {
  const found = /^(.+),sign=([A-Za-z0-9+/=]+)$/.exec(header.startsWith(SCHEME) ? header.slice(SCHEME.length) : '');
  const [, signed, sign] = found ?? [];
  if (signed === undefined || sign === undefined) return undefined;
  const parts = Object.fromEntries(signed.split(',').map((part) => part.split('=', 2))) as Record<string, string>;
  const { app_id, nonce, timestamp } = parts;
  return app_id && nonce && timestamp ? { app_id, nonce, timestamp, sign, signed } : undefined;
}

function wasSeen(seen: Map<string, number>, nonce: string, nowMs: number): boolean {
  const known = seen.has(nonce);
  for (const [old, at] of seen) {
    if (nowMs - at <= 2 * CLOCK_TOLERANCE_MS) break; // oldest first
    seen.delete(old);
  }
  seen.set(nonce, nowMs);
  return known;
}
