/** @jest-environment jsdom */
import { expect, it, jest } from '@jest/globals';

const setTabBarItem = jest.fn(() => new Promise(() => undefined));
jest.mock('@tarojs/taro', () => ({ __esModule: true, default: { setTabBarItem } }));

it('a bar that is not drawn yet, and hears nothing, is drawn in the reader’s language', async () => {
  const { nameTabs } = await import('../../src/platform/tab-bar/index.h5');
  const list = ['首页', '记录', '我的'].map((text) => ({ text }));
  document.body.append(Object.assign(document.createElement('taro-tabbar'), { conf: { list } }));
  nameTabs(['Home', 'Records', 'Me']);
  expect(list.map(({ text }) => text)).toEqual(['Home', 'Records', 'Me']);
  expect(setTabBarItem.mock.calls).toHaveLength(3);
});
