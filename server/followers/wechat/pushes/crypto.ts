import { createCipheriv, createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';

/** How WeChat knows us and we it: the token that signs, the 43 characters of the key, whose app it is. */
export type PushKeys = { token: string; aesKey: string; appId: string };

/** sha1 over the sorted texts, as texts: sorted as numbers a timestamp moves (sbzhu/weworkapi_python#17). */
export const signatureOf = (...parts: string[]): string =>
  createHash('sha1').update(parts.sort().join('')).digest('hex');

export function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** 43 characters and the "=" that base64 wants; a key that was copied with it is the same key. */
const keyOf = ({ aesKey }: PushKeys): Buffer => Buffer.from(`${aesKey.replace(/=$/, '')}=`, 'base64');
/** Padded to 32, not to the cipher's 16: Node's own padding refuses half of what is sent. */
const blockBytes = 32;

/** 16 random bytes, 4 of length, the message, whose app it is, padding (developers.weixin.qq.com, Technical_Plan). */
export function encrypt(keys: PushKeys, message: string, random: Buffer): string {
  const key = keyOf(keys);
  const text = Buffer.from(message, 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  const plain = Buffer.concat([random, length, text, Buffer.from(keys.appId)]);
  const pad = blockBytes - (plain.length % blockBytes);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(Buffer.concat([plain, Buffer.alloc(pad, pad)])), cipher.final()]).toString(
    'base64',
  );
}

/** @returns undefined for what another key closed, what is cut or padded wrongly, and what is of another app */
export function decrypt(keys: PushKeys, closed: string): string | undefined {
  const bytes = Buffer.from(closed, 'base64');
  if (bytes.length === 0 || bytes.length % 16 !== 0) return undefined;
  const key = keyOf(keys);
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return opened(Buffer.concat([decipher.update(bytes), decipher.final()]), keys.appId);
}

function opened(plain: Buffer, appId: string): string | undefined {
  const pad = plain[plain.length - 1]!;
  const end = plain.length - pad;
  if (pad < 1 || pad > blockBytes || end < 20 || !plain.subarray(end).every((byte) => byte === pad)) return undefined;
  const length = plain.readUInt32BE(16);
  if (20 + length > end) return undefined;
  return plain.subarray(20 + length, end).toString('utf8') === appId
    ? plain.subarray(20, 20 + length).toString('utf8')
    : undefined;
}
