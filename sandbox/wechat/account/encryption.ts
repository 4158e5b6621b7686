// 安全模式: how pushes to an account's server are closed and signed, by the documents of Message Encryption.
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

export type AccountKeys = { token: string; aesKey: string; appId: string };

/** Of the sandbox's own secret, so that a folder of before keeps its keys. */
export function accountKeysOf(wechat: { webAppId: string; webAppSecret: string }): AccountKeys {
  const from = (what: string) => createHash('sha256').update(`${what}\n${wechat.webAppSecret}`);
  const aesKey = from('aes').digest('base64').slice(0, 43).replace(/[+/]/g, 'x');
  return { token: from('token').digest('hex').slice(0, 24), aesKey, appId: wechat.webAppId };
}

export const signed = (...parts: string[]): string => createHash('sha1').update(parts.sort().join('')).digest('hex');

const aes = (key: string): Buffer => Buffer.from(`${key}=`, 'base64');

export function closed({ aesKey, appId }: AccountKeys, message: string): string {
  const key = aes(aesKey);
  const body = Buffer.from(message);
  const head = Buffer.concat([randomBytes(16), Buffer.from([0, 0, 0, 0])]);
  head.writeUInt32BE(body.length, 16);
  const plain = Buffer.concat([head, body, Buffer.from(appId)]);
  const pad = 32 - (plain.length % 32);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16));
  cipher.setAutoPadding(false);
  return Buffer.concat([cipher.update(plain), cipher.update(Buffer.alloc(pad, pad)), cipher.final()]).toString(
    'base64',
  );
}

/** What a server answered in safe mode; undefined where WeChat would find nothing in it. */
export function openedAnswer({ aesKey, appId }: AccountKeys, encrypted: string): string | undefined {
  const key = aes(aesKey);
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16));
  decipher.setAutoPadding(false);
  try {
    const plain = Buffer.concat([decipher.update(Buffer.from(encrypted, 'base64')), decipher.final()]);
    const end = plain.length - plain[plain.length - 1]!;
    const length = plain.readUInt32BE(16);
    return plain.subarray(20 + length, end).toString() === appId
      ? plain.subarray(20, 20 + length).toString()
      : undefined;
  } catch {
    return undefined;
  }
}
