import { expect, it } from '@jest/globals';
import { newId } from '../../../server/store/sealing';

it('names nothing so that a command line takes the name for an option', () => {
  expect(newId({ randomBytes: (count) => Buffer.alloc(count, 0xfb) })).toMatch(/^_/);
});
