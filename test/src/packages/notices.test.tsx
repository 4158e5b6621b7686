/** @jest-environment jsdom */
// What a driver was told stands in one list, and one tap ends all of it.
import { expect, it, jest } from '@jest/globals';
import { useEffect } from 'react';
import { shown } from '../../support/drivers/drawn';

jest.mock('@tarojs/components', () => jest.requireActual('../../../scripts/gallery/plain-components'));
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {},
  useDidShow: (listen: () => void) => useEffect(() => listen(), []),
  useDidHide: () => undefined,
}));
const none = { plate: null, place: null, offence: null, number: null, amount: null, day: null, result: null };
const notices = [
  { ...none, topic: 'last_day', at: '2026-11-29T08:00:00+08:00', state: 'sent', plate: '京A12345', day: '2026-12-02' },
  { ...none, topic: 'refund', at: '2026-11-28T08:00:00+08:00', state: 'unreachable', amount: '200.00元' },
];
const mockAsked = {
  fetchNotices: async () => ({ isOn: true, notices }),
  fetchMessageTemplates: async () => [],
  keptMessageTemplates: () => [],
  chooseNotices: jest.fn(async (isOn: boolean) => ({ isOn, notices })),
};
jest.mock('../../../src/api/messages', () => mockAsked);

it('lists each with what became of it, and is off by one tap, and on again', async () => {
  const screen = await shown((await import('../../../src/packages/me/notices/index')).default);
  expect(screen.place.querySelectorAll('.t-told')).toHaveLength(2);
  for (const words of ['快到最后一天', '最后一天 12月2日', '已发送', '退款已退回', '200.00元', '没有发成'])
    expect(screen.text()).toContain(words);
  await screen.tap('t-turn-off');
  expect([mockAsked.chooseNotices.mock.calls, screen.has('t-off')]).toEqual([[[false]], true]);
  await screen.tap('t-turn-on');
  expect(screen.has('t-on')).toBe(true);
});
