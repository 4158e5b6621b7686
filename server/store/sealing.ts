import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Refused, type Runtime } from '../ports';

/** Licence numbers and owner's digits are encrypted at rest: AES-256-GCM under the data key. */
export type Seal = {
  close(text: string): string;
  /** As close, of bytes that are no text. */
  closeBytes(bytes: Uint8Array): string;
  /** @throws Refused unreadable */
  openBytes(sealed: string): Buffer;
  /** As close, but the same text gives the same word (its nonce is a MAC of it): whoever sees two knows whether they are alike. */
  closeAlike(text: string): string;
  /** @throws Refused unreadable for what another key sealed, or what was damaged */
  open(sealed: string): string;
  /** A seal of its own for one purpose: what another closed does not open here. */
  bound(purpose: string): Seal;
  /** The same text gives the same word, without the key nobody can make it. */
  fingerprint(text: string): string;
};

/** @param dataKey 32 bytes in hex */
export function createSeal(dataKey: string): Seal {
  const key = Buffer.from(dataKey, 'hex');
  if (key.length !== 32) throw new RangeError('the data key must be 32 bytes in hex');
  const nonceKey = createHmac('sha256', key).update('nonce of what is sealed alike').digest();
  const closeWith = (nonce: Buffer, bytes: Uint8Array): string => {
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
  };
  const opened = (sealed: string): Buffer => {
    try {
      const bytes = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
    } catch {
      throw new Refused('unreadable');
    }
  };
  return {
    close: (text) => closeWith(randomBytes(12), Buffer.from(text)),
    closeBytes: (bytes) => closeWith(randomBytes(12), bytes),
    closeAlike: (text) =>
      closeWith(createHmac('sha256', nonceKey).update(text).digest().subarray(0, 12), Buffer.from(text)),
    open: (sealed) => opened(sealed).toString('utf8'),
    openBytes: opened,
    bound: (purpose) =>
      createSeal(Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `fadan ${purpose}`, 32)).toString('hex')),
    fingerprint: (text) => createHmac('sha256', key).update(text).digest('base64url'),
  };
}

/** Never with a dash in front: a command line would take it for an option. */
export const newId = ({ randomBytes }: Pick<Runtime, 'randomBytes'>): string =>
  randomBytes(16).toString('base64url').replace(/^-/, '_');
export const newToken = ({ randomBytes }: Pick<Runtime, 'randomBytes'>): string =>
  randomBytes(32).toString('base64url');
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');
