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
jest.mock('../../src/i18n/refusal', () => ({ addRefusals: () => undefined, wordsFor: () => 'refused' }));

type Act = ReturnType<typeof import('../../src/features/screen/use-act').useAct>;
let act: Act;
let root: Root;
beforeEach(async () => {
  jest.useFakeTimers();
  const { useAct } = await import('../../src/features/screen/use-act');
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
  const { leave } = await import('../../src/features/screen/use-act');
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
  const { leave } = await import('../../src/features/screen/use-act');
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
