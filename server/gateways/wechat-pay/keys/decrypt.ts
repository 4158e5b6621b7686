import { createDecipheriv } from 'node:crypto';

export type Encrypted = { algorithm?: unknown; ciphertext?: unknown; nonce?: unknown; associated_data?: unknown };

/** AEAD_AES_256_GCM under the APIv3 key, the last 16 bytes being the tag. @throws when it is not sealed with our key */
export function decrypt(sealed: Encrypted, apiV3Key: string): string {
  if (sealed.algorithm !== 'AEAD_AES_256_GCM') throw new RangeError(`sealed by ${String(sealed.algorithm)}`);
  const bytes = Buffer.from(String(sealed.ciphertext), 'base64');
  const decipher = createDecipheriv('aes-256-gcm', apiV3Key, String(sealed.nonce));
  decipher.setAuthTag(bytes.subarray(-16));
  decipher.setAAD(Buffer.from(String(sealed.associated_data ?? '')));
  return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8');
}
