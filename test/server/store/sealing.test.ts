import { afterEach, expect, it } from '@jest/globals';
import { chance } from '../../../server/store/outside';
import { newId } from '../../../server/store/sealing';

const { bytes } = chance;
afterEach(() => {
  chance.bytes = bytes;
});

it('names nothing so that a command line takes the name for an option', () => {
  chance.bytes = (count) => Buffer.alloc(count, 0xfb);
  expect(newId()).toMatch(/^_/);
});
