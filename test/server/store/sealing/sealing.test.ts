import { createCipheriv } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createSeal, newId } from '../../../../server/store/sealing/sealing';

it('names nothing so that a command line takes the name for an option', () => {
  expect(newId({ randomBytes: (count) => Buffer.alloc(count, 0xfb) })).toMatch(/^_/);
});

it('seals alike what is to be known again, and nothing else', () => {
  const seal = createSeal('ab'.repeat(32));
  expect(seal.closeAlike('photo 1')).toBe(seal.closeAlike('photo 1'));
  expect(seal.closeAlike('photo 1')).not.toBe(seal.closeAlike('photo 2'));
  expect(seal.close('photo 1')).not.toBe(seal.close('photo 1'));
  expect(seal.open(seal.closeAlike('photo 1'))).toBe('photo 1');
});

describe('a data key that is changed', () => {
  const [first, second] = ['11'.repeat(32), '22'.repeat(32)];
  const before = createSeal(first);
  const after = createSeal(second, [first]);

  it('leaves what it sealed readable, and seals nothing any more', () => {
    const sealed = before.close('330106');
    expect(after.open(sealed)).toBe('330106');
    expect(after.close('330106').split('.')[0]).toBe(after.keyId);
    expect(() => before.open(after.close('330106'))).toThrow('unreadable');
    expect(createSeal(first, [second]).open(after.close('330106'))).toBe('330106'); // nodes of before are told it first
  });
  it('opens words from before keys had names', () => {
    const unnamed = 'AAECAwQFBgcICQoL6iXuGVnSAAHc9n9Z5mR3XyU0CUfMxw';
    expect(() => after.open(unnamed)).toThrow('unreadable');
    expect(after.open(sealedWithoutName(first, '330106'))).toBe('330106');
  });
  it('opens for one purpose what it sealed for that one, and nowhere else', () => {
    const link = before.bound('photo').closeAlike('photo 1');
    expect(after.bound('photo').open(link)).toBe('photo 1');
    expect(() => after.bound('proof').open(link)).toThrow('unreadable');
    expect(() => after.open(link)).toThrow('unreadable');
    expect(() => after.bound('photo').open(before.close('330106'))).toThrow('unreadable');
  });
  it('cannot be named by another name', () => {
    const [, word] = before.close('330106').split('.');
    expect(() => after.open(`${after.keyId}.${word}`)).toThrow('unreadable');
    expect(() => after.open(word!)).toThrow('unreadable'); // its name is bound into it
  });
});

/** As versions before this one wrote it. */
function sealedWithoutName(key: string, text: string): string {
  const nonce = Buffer.alloc(12, 7);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'hex'), nonce);
  const body = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
}
