import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Refused, type Runtime } from '../../ports';

/** Licence numbers and owner's digits are encrypted at rest: AES-256-GCM under the data key. */
export type Seal = {
  /** Of the key that closes. */
  keyId: string;
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
  /** As it was while another of our keys closed: of the oldest, where what it made did not name its key. @throws Refused unreadable */
  under(keyId: string | null): Seal;
};

/** What opens is the key that the word names; words from before keys had names are tried with each. */
type Key = { id: string; key: Buffer };

/** @param dataKey 32 bytes in hex. @param former others that may have sealed what is kept, newest first; they close nothing */
export const createSeal = (dataKey: string, former: readonly string[] = []): Seal =>
  sealOf([dataKey, ...former].map(named), 'data');

function named(hex: string): Key {
  const key = Buffer.from(hex, 'hex');
  if (key.length !== 32) throw new RangeError('the data key must be 32 bytes in hex');
  return { id: createHmac('sha256', key).update('name of this key').digest('hex').slice(0, 8), key };
}

function sealOf(keys: readonly Key[], purpose: string): Seal {
  const [{ id, key }] = keys as [Key];
  const nonceKey = createHmac('sha256', key).update('nonce of what is sealed alike').digest();
  const closeWith = (nonce: Buffer, bytes: Uint8Array): string => {
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(aboutIt(purpose, id));
    const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
    return `${id}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
  };
  const opened = (sealed: string): Buffer => {
    const [name, word] = sealed.includes('.') ? (sealed.split('.') as [string, string]) : [undefined, sealed];
    for (const one of keys) {
      if (name !== undefined && name !== one.id) continue;
      const bytes = openedBy(one.key, word, name === undefined ? undefined : aboutIt(purpose, name));
      if (bytes) return bytes;
    }
    throw new Refused('unreadable');
  };
  return {
    keyId: id,
    close: (text) => closeWith(randomBytes(12), Buffer.from(text)),
    closeBytes: (bytes) => closeWith(randomBytes(12), bytes),
    closeAlike: (text) =>
      closeWith(createHmac('sha256', nonceKey).update(text).digest().subarray(0, 12), Buffer.from(text)),
    open: (sealed) => opened(sealed).toString('utf8'),
    openBytes: opened,
    bound: (other) =>
      sealOf(
        keys.map((one) => ({
          id: one.id,
          key: Buffer.from(hkdfSync('sha256', one.key, Buffer.alloc(0), `fadan ${other}`, 32)),
        })),
        other,
      ),
    fingerprint: (text) => createHmac('sha256', key).update(text).digest('base64url'),
    under(keyId) {
      const at = keyId === null ? keys.length - 1 : keys.findIndex((one) => one.id === keyId);
      if (at < 0) throw new Refused('unreadable');
      return sealOf(keys.slice(at), purpose);
    },
  };
}

/** What a word was sealed for and by which key stands in it unread: moved elsewhere, it does not open. */
const aboutIt = (purpose: string, keyId: string): Buffer => Buffer.from(`fadan ${purpose} ${keyId}`);

function openedBy(key: Buffer, word: string, about: Buffer | undefined): Buffer | undefined {
  try {
    const bytes = Buffer.from(word, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
    if (about) decipher.setAAD(about);
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** Never with a dash in front: a command line would take it for an option. */
export const newId = ({ randomBytes }: Pick<Runtime, 'randomBytes'>): string =>
  randomBytes(16).toString('base64url').replace(/^-/, '_');
export const newToken = ({ randomBytes }: Pick<Runtime, 'randomBytes'>): string =>
  randomBytes(32).toString('base64url');
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');
