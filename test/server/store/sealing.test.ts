import { afterEach, expect, it } from '@jest/globals';
import { random } from '../../../server/store/random';
import { newId } from '../../../server/store/sealing';

const { bytes } = random;
afterEach(() => { random.bytes = bytes; });

it('names nothing so that a command line takes the name for an option', () => {
  random.bytes = (count) => Buffer.alloc(count, 0xfb);
  expect(newId()).toMatch(/^_/);
});
