import { createCipheriv, randomBytes } from 'node:crypto';

/** AEAD_AES_256_GCM under the APIv3 key; the tag is the last 16 bytes of the ciphertext. */
export function seal(apiV3Key: string, associatedData: string, text: string) {
  const nonce = randomBytes(6).toString('hex');
  const cipher = createCipheriv('aes-256-gcm', apiV3Key, nonce).setAAD(Buffer.from(associatedData));
  const sealed = Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()]);
  return {
    algorithm: 'AEAD_AES_256_GCM',
    ciphertext: sealed.toString('base64'),
    associated_data: associatedData,
    nonce,
  };
}
