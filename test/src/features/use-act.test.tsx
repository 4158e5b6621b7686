/** @jest-environment jsdom */
// An act is under way until its page has left: a second tap on it goes nowhere.
import { beforeEach, expect, it, jest } from '@jest/globals';
import { createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { flushSync } from 'react-dom';

let seenAgain: () => void = () => undefined;
jest.mock('@tarojs/taro', () => ({
  useDidShow: (listen: () => void) => {
    seenAgain = listen;
  },
}));
const confirmed = jest.fn<() => Promise<boolean>>();
const signInAgain = jest.fn();
const said = jest.fn(() => 'refused');
jest.mock('../../../src/platform/dialogs', () => ({ confirmed }));
jest.mock('../../../src/api/session', () => ({ signInAgain }));
jest.mock('../../../src/i18n/language', () => ({ preferences: () => ({ language: 'zh-CN' }) }));
jest.mock('../../../src/i18n/refusal', () => ({ addRefusals: () => undefined, wordsFor: said }));

type Act = ReturnType<typeof import('../../../src/features/screen/hooks/use-act').useAct>;
let act: Act;
let root: Root;
beforeEach(async () => {
  jest.useFakeTimers();
  const { useAct } = await import('../../../src/features/screen/hooks/use-act');
  const Screen = () => {
    act = useAct();
    return null;
  };
  root = createRoot(document.createElement('div'));
  flushSync(() => root.render(createElement(Screen)));
});
const settled = async (work: Promise<void>) => {
  await work;
  flushSync(() => root.render(createElement(() => null)));
};

it('does nothing twice while it runs and while its page leaves', async () => {
  const { leave } = await import('../../../src/features/screen/hooks/use-act');
  const went = jest.fn();
  const goBack = async () => leave(went);
  await act.act(goBack);
  await act.act(goBack);
  expect(went).toHaveBeenCalledTimes(1);
  seenAgain(); // the page that was left is in sight once more
  await act.act(goBack);
  expect(went).toHaveBeenCalledTimes(2);
});
it('is there again when the page it leads to does not come', async () => {
  const { leave } = await import('../../../src/features/screen/hooks/use-act');
  const went = jest.fn();
  await act.act(async () => leave(went));
  jest.advanceTimersByTime(6000);
  await act.act(async () => leave(went));
  expect(went).toHaveBeenCalledTimes(2);
});
it('is over with its work where that leads nowhere', async () => {
  const work = jest.fn(async () => undefined);
  await act.act(work);
  await settled(act.act(work));
  expect(work).toHaveBeenCalledTimes(2);
});

const signedOut = Object.assign(new Error(), { code: 'signed_out' });
it('asks whoever signed out meanwhile, signs them in and goes on with what they did', async () => {
  confirmed.mockResolvedValueOnce(true);
  const work = jest.fn<() => Promise<undefined>>().mockRejectedValueOnce(signedOut).mockResolvedValueOnce(undefined);
  await act.act(work);
  expect([signInAgain, work, said].map(({ mock }) => mock.calls.length)).toEqual([1, 2, 1]);
});
it('signs nobody in who says no, and says what would help', async () => {
  confirmed.mockResolvedValueOnce(false);
  const work = jest.fn<() => Promise<undefined>>().mockRejectedValue(signedOut);
  [signInAgain, said].forEach((one) => one.mockClear());
  await act.act(work);
  expect([signInAgain, work, said].map(({ mock }) => mock.calls.length)).toEqual([0, 1, 2]);
});
