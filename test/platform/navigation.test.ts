/** @jest-environment jsdom */
// A browser loads a page anew when it is short of memory, and Taro then knows of no page below it.
import { expect, it, jest } from '@jest/globals';

let pages = 1;
const navigateBack = jest.fn(async () => undefined);
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getCurrentPages: () => Array.from({ length: pages }),
    navigateBack: () => navigateBack(),
  },
}));
const back = jest.spyOn(window.history, 'back').mockImplementation(() => undefined);
const standsAt = (state: object | null) => window.history.replaceState(state, '');

it.each([
  ['opened by a link', 1, null, 'home'],
  ['come here from signing in', 1, { idx: 0 }, 'home'],
  ['loaded anew in mid-act', 1, { idx: 3 }, 'by the browser'],
  ['opened from another', 3, { idx: 2 }, 'by Taro'],
])('the way back of a page that was %s', async (_what, open, state, way) => {
  const { goBackOne } = await import('../../src/platform/navigation/index.h5');
  jest.clearAllMocks();
  pages = open;
  standsAt(state);
  const home = jest.fn();
  goBackOne(home);
  const ways = { home, 'by the browser': back, 'by Taro': navigateBack };
  expect(Object.entries(ways).flatMap(([name, taken]) => taken.mock.calls.map(() => name))).toEqual([way]);
});
