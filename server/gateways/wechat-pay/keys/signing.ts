import { createSign, createVerify, randomBytes } from 'node:crypto';
import { openedKey } from '../../opened-keys';

export type Merchant = { mchId: string; serial: string; privateKey: string };

/** SHA256 with RSA, base64, over lines that each end in a newline (WeChat Pay v3, 签名规则). */
export const signLines = (privateKey: string, lines: readonly string[]): string =>
  createSign('RSA-SHA256')
    .update(lines.map((line) => `${line}\n`).join(''))
    .sign(openedKey(privateKey), 'base64');

/** @param path path and query as sent @param at seconds since 1970 */
export function authorization(
  merchant: Merchant,
  request: { method: string; path: string; body: string; at: number; nonce?: string },
): string {
  const nonce = request.nonce ?? randomBytes(16).toString('hex').toUpperCase();
  const signature = signLines(merchant.privateKey, [
    request.method,
    request.path,
    String(request.at),
    nonce,
    request.body,
  ]);
  return (
    `WECHATPAY2-SHA256-RSA2048 mchid="${merchant.mchId}",nonce_str="${nonce}",timestamp="${request.at}",` +
    `serial_no="${merchant.serial}",signature="${signature}"`
  );
}

export type SignedMessage = { timestamp: string; nonce: string; serial: string; signature: string; body: string };
const farthestSeconds = 300;

/** Whether WeChat Pay said this, not more than five minutes ago. Unknown serials and probes (WECHATPAY/SIGNTEST/) are false. */
export function isGenuine(message: SignedMessage, publicKeys: Record<string, string>, nowSeconds: number): boolean {
  const key = Object.hasOwn(publicKeys, message.serial) ? publicKeys[message.serial] : undefined;
  const at = /^\d{1,12}$/.test(message.timestamp) ? Number(message.timestamp) : NaN;
  if (!key || !(Math.abs(nowSeconds - at) <= farthestSeconds)) return false;
  return createVerify('RSA-SHA256')
    .update(`${message.timestamp}\n${message.nonce}\n${message.body}\n`)
    .verify(key, message.signature, 'base64');
}

export const signedMessage = (header: (name: string) => string, body: string): SignedMessage => ({
  timestamp: header('wechatpay-timestamp'),
  nonce: header('wechatpay-nonce'),
  serial: header('wechatpay-serial'),
  signature: header('wechatpay-signature'),
  body,
});
