import { expect, it } from '@jest/globals';
import { attempt, within } from '../../src/platform/attempt';

it.each<[string, () => unknown]>([
  [
    'throws',
    () => {
      throw new TypeError('wx.scanCode is not a function');
    },
  ],
  ['refuses', () => Promise.reject(new Error('scanCode:fail'))],
  ['is absent, for which Taro gives nothing', () => undefined],
])('a call that %s fails', async (_how, call) => {
  await expect(attempt(call)).rejects.toBeInstanceOf(Error);
});
it('a call that succeeds with nothing succeeds', async () => {
  await expect(attempt(() => Promise.resolve(undefined))).resolves.toBeUndefined();
});
it('what is given in place of silence may be nothing', async () => {
  await expect(within(0, new Promise(() => undefined), () => undefined)).resolves.toBeUndefined();
});
