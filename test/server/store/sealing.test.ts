import { expect, it } from '@jest/globals';
import { createSeal, newId } from '../../../server/store/sealing';

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
