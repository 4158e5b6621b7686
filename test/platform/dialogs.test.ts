/** @jest-environment jsdom */
// Questions of the browser build: its own dialog where it has one, a box with the same buttons where it has none.
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { chosenOf, confirmed, tell } from '../../src/platform/dialogs/index.h5';

const question = { title: '移除', content: '这辆车的提醒会停止', cancelText: '不移除', confirmText: '移除' };
const dialog = () => document.querySelector('dialog')!;
const button = (text: string) =>
  [...document.querySelectorAll<HTMLElement>('dialog button')].find(({ textContent }) => textContent === text)!;
const showModal = jest.fn(function (this: HTMLDialogElement) {
  this.setAttribute('open', '');
});

beforeEach(() => {
  document.body.innerHTML = '<div class="page page--largest page--en">behind</div>';
});
afterEach(() => void Reflect.deleteProperty(HTMLDialogElement.prototype, 'showModal'));

describe.each(['a browser with dialogs', 'an old browser without'])('%s', (which) => {
  beforeEach(() => {
    if (which === 'a browser with dialogs') Object.assign(HTMLDialogElement.prototype, { showModal });
  });
  it('takes yes for yes', async () => {
    const answer = confirmed(question);
    expect([dialog().hasAttribute('open'), dialog().getAttribute('role')]).toEqual([true, 'alertdialog']);
    button('移除').click();
    expect([await answer, dialog()]).toEqual([true, null]);
  });
  it.each([
    ['the other button', () => button('不移除').click()],
    ['a tap beside it', () => dialog().click()],
    ['the way back', () => window.dispatchEvent(new PopStateEvent('popstate'))],
    ['Escape', () => dialog().dispatchEvent(new Event('cancel'))],
  ])('takes %s for no', async (_name, goes) => {
    const answer = confirmed(question);
    goes();
    expect([await answer, dialog()]).toEqual([false, null]);
  });
  it('answers nothing for a tap on its text', async () => {
    const answer = confirmed(question);
    document.querySelector<HTMLElement>('.asked__text')!.click();
    expect(dialog()).not.toBeNull();
    button('移除').click();
    expect(await answer).toBe(true);
  });
  it('names what it asks, in the letters of the page', () => {
    void confirmed(question);
    expect(dialog().getAttribute('aria-label')).toBe('移除 这辆车的提醒会停止');
    expect(dialog().className).toBe('page page--largest page--en asked');
    button('移除').click();
  });
  it('gives one of a few, or none', async () => {
    const answer = chosenOf(['京A12345', '京A1234S'], '都不是');
    button('京A1234S').click();
    expect(await answer).toBe('京A1234S');
    const none = chosenOf(['京A12345', '京A1234S'], '都不是');
    button('都不是').click();
    expect(await none).toBeUndefined();
  });
});

it('says something in passing to a screen reader as well, one thing at a time', () => {
  jest.useFakeTimers();
  tell('已保存');
  tell('链接已复制');
  jest.advanceTimersByTime(1);
  const said = () => [...document.querySelectorAll('[role=status]')].map(({ textContent }) => textContent);
  expect(said()).toEqual(['链接已复制']);
  jest.advanceTimersByTime(5000);
  expect(said()).toEqual([]);
  jest.useRealTimers();
});
