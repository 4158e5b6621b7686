/** @jest-environment jsdom */
import { describe, expect, it, jest } from '@jest/globals';
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Taken } from '../../src/platform/camera/types';

/** What a page hears when it comes into sight again. */
let shows: (() => void)[] = [];
const savePicture = jest.fn(() => new Promise<never>(() => undefined));
const tell = jest.fn();
let router: { params?: Record<string, unknown> } = {};
jest.mock('@tarojs/taro', () => ({
  useDidShow: (heard: () => void) => shows.push(heard),
  useRouter: () => router,
}));
/** What hears that the phone has a network again. */
let online: (() => void) | undefined;
jest.mock('../../src/platform/reconnect', () => ({
  whenOnline: (heard: () => void) => {
    online = heard;
    return () => {
      online = undefined;
    };
  },
}));
jest.mock('../../src/platform/title', () => ({ endPullDown: () => undefined }));
jest.mock('../../src/api/papers', () => ({ readPaper: () => new Promise(() => undefined) }));
jest.mock('../../src/platform/save-picture', () => ({ savePicture, openAlbumSettings: () => Promise.resolve(true) }));
jest.mock('../../src/platform/dialogs', () => ({ tell }));
jest.mock('../../src/i18n/language', () => ({ useWords: (topic: Record<string, unknown>) => topic.en }));
jest.mock('../../src/i18n/refusal', () => ({ addRefusals: () => undefined, wordsFor: () => 'no network' }));

/** Runs a hook in a page; what it gave last. */
function inPage<T>(hook: () => T): { now: () => T; drawAgain: () => void } {
  let given: T;
  function Page() {
    shows = [];
    given = hook();
    return null;
  }
  const root = createRoot(document.createElement('div'));
  const draw = () => flushSync(() => root.render(createElement(Page)));
  draw();
  return { now: () => given, drawAgain: draw };
}
const inSightAgain = () => flushSync(() => shows.forEach((heard) => heard()));

describe('what the platform never answers lets go once the page is in sight again', () => {
  it('the album: and what is chosen all the same is heard', async () => {
    const { usePhotograph } = await import('../../src/packages/papers/photograph/use-photograph');
    const page = inPage(usePhotograph);
    let choose: (taken: Taken) => void = () => undefined;
    const chosen = new Promise<Taken>((resolve) => {
      choose = resolve;
    });
    flushSync(() => page.now().take(() => chosen));
    expect(page.now().isTaking).toBe(true);
    inSightAgain();
    expect(page.now().isTaking).toBe(false);
    choose({ kind: 'photo', path: 'late.jpg' });
    for (let turns = 0; turns < 1000 && page.now().step.kind === 'aiming'; turns += 1)
      await new Promise((resolve) => setTimeout(resolve, 0));
    expect(page.now().step).toMatchObject({ kind: 'sending', photo: 'late.jpg' });
  });
  it('a chooser that never opened, after which the page is never shown again: let go after a while', async () => {
    const { usePhotograph } = await import('../../src/packages/papers/photograph/use-photograph');
    const page = inPage(usePhotograph);
    jest.useFakeTimers();
    flushSync(() => page.now().take(() => new Promise(() => undefined)));
    expect(page.now().isTaking).toBe(true);
    flushSync(() => jest.advanceTimersByTime(12_000));
    jest.useRealTimers();
    expect(page.now().isTaking).toBe(false);
  });
  it('the question about the album while a receipt is saved', async () => {
    const { useSave } = await import('../../src/packages/pay/receipt/use-save');
    const page = inPage(() => useSave(() => ({ title: '', lines: [], note: '' })));
    flushSync(() => void page.now().save());
    expect(page.now().busy).toBe(true);
    inSightAgain();
    expect(page.now().busy).toBe(false);
  });
});

it('what could not be read without a network comes by itself when there is one, and is asked for no more', async () => {
  const { useLoaded } = await import('../../src/features/screen/hooks/use-loaded');
  const read = jest.fn<() => Promise<string>>().mockRejectedValueOnce({ code: 'offline' }).mockResolvedValue('cars');
  const page = inPage(() => useLoaded(read));
  const until = async (isSo: () => boolean) => {
    for (let turns = 0; turns < 100 && !isSo(); turns += 1) await new Promise((resolve) => setTimeout(resolve, 0));
  };
  inSightAgain();
  await until(() => online !== undefined);
  expect(page.now()).toMatchObject({ value: undefined, failure: 'no network' });
  online!();
  await until(() => page.now().value !== undefined);
  expect(page.now()).toMatchObject({ value: 'cars', failure: undefined });
  await until(() => online === undefined);
  expect([read.mock.calls.length, online]).toEqual([2, undefined]);
});

it.each([
  ['are those of another page', { params: { id: 'another' } }],
  ['are gone', {}],
])('a page stays with what it was opened with when its parameters %s by then', async (_how, later) => {
  const { useParams } = await import('../../src/features/screen/hooks/use-params');
  router = { params: { id: 'mine' } };
  const page = inPage(useParams);
  router = later;
  page.drawAgain();
  expect(page.now().id).toBe('mine');
});
