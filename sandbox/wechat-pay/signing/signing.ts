// 微信支付 APIv3 签名与验签: five lines to sign a request, three to sign an answer or a notification.
import { createSign, createVerify, randomBytes } from 'node:crypto';
import type { Answer, Call, Gateway } from '../../kit/http/signed-routes';
import type { Words } from '../../kit/rule';
import type { Keys } from '../../kit/store/keys';
import { rules } from '../rules';
import type { SigningKey, SigningKeys } from './signing-keys';

const CLOCK_TOLERANCE_SECONDS = 300;
const SCHEME = 'WECHATPAY2-SHA256-RSA2048';

type Signer = { keys: Keys['wechatPay']; now: () => Date; signingKeys: SigningKeys };

export function checkRequest({ keys, now, signingKeys }: Signer): Gateway['check'] {
  const seen = new Map<string, number>();
  return (call) => {
    const part = readAuthorization(call.headers.authorization);
    if (!part) return refusedBy(rules.signed);
    if (part.mchid !== keys.mchId) return refusedBy(rules.signsItself);
    if (part.serial_no !== keys.serial) return refusedBy(rules.knownCertificate);
    const nowSeconds = Math.floor(now().getTime() / 1000);
    if (Math.abs(nowSeconds - Number(part.timestamp)) > CLOCK_TOLERANCE_SECONDS) return refusedBy(rules.clockAgrees);
    const text = `${[call.method, call.url, part.timestamp, part.nonce_str, call.text].join('\n')}\n`;
    if (!verified(text, part.signature, keys.merchant.publicKey)) return refusedBy(rules.bytesAsSigned);
    if (wasSeen(seen, part.nonce_str, nowSeconds)) return refusedBy(rules.nonceOnce);
    return serialRefusal(signingKeys, call);
  };
}

/** A merchant names the key to answer with; an unknown one is refused before anything is done. */
function serialRefusal(signingKeys: SigningKeys, call: Call): Answer | undefined {
  const asked = call.headers['wechatpay-serial'];
  if (!asked || signingKeys.isKnown(asked)) return undefined;
  return refusedBy(rules.knownKey);
}

export function signAnswer(signer: Signer): Gateway['sign'] {
  return (text, call) => signatureHeaders(signer, text, signer.signingKeys.forAnswer(call.headers['wechatpay-serial']));
}

export function signatureHeaders(
  { now }: Pick<Signer, 'now'>,
  body: string,
  { serial, privateKey }: SigningKey,
): Record<string, string> {
  const timestamp = String(Math.floor(now().getTime() / 1000));
  const nonce = randomBytes(16).toString('hex');
  return {
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Serial': serial,
    'Wechatpay-Signature': createSign('RSA-SHA256')
      .update(`${timestamp}\n${nonce}\n${body}\n`)
      .sign(privateKey, 'base64'),
    'Wechatpay-Signature-Type': SCHEME,
    'Request-ID': `${randomBytes(8).toString('hex').toUpperCase()}-0`,
  };
}

export function verified(text: string, signature: string, publicKey: string): boolean {
  return createVerify('RSA-SHA256').update(text).verify(publicKey, signature, 'base64');
}

export const refusedBy = ({ status, code, message }: Words, detail?: object): Answer => ({
  status,
  body: detail ? { code, message, detail } : { code, message },
});

type Authorization = Record<'mchid' | 'nonce_str' | 'timestamp' | 'serial_no' | 'signature', string>;

function readAuthorization(header = ''): Authorization | undefined {
  if (!header.startsWith(`${SCHEME} `)) return undefined;
  const parts = Object.fromEntries([...header.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
  const names = ['mchid', 'nonce_str', 'timestamp', 'serial_no', 'signature'];
  return names.every((name) => parts[name]) ? (parts as Authorization) : undefined;
}

function wasSeen(seen: Map<string, number>, nonce: string, nowSeconds: number): boolean {
  const known = seen.has(nonce);
  for (const [old, at] of seen) {
    if (nowSeconds - at <= 2 * CLOCK_TOLERANCE_SECONDS) break; // oldest first
    seen.delete(old);
  }
  seen.set(nonce, nowSeconds);
  return known;
}
