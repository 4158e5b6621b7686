import { looksOfPage } from './looks-of-page';

/** As long as it takes to read: a sentence and a half a second for each of ten letters. */
const readMs = (text: string): number => 1500 + 50 * text.length;

let last: { element: HTMLElement; timer: ReturnType<typeof setTimeout> } | undefined;

/** Says it over the page for a while, to a screen reader as well; what was said before makes room. */
export function sayOnPage(text: string): void {
  if (last) clearTimeout(last.timer);
  last?.element.remove();
  const element = document.createElement('div');
  element.className = `${looksOfPage()} said`;
  element.setAttribute('role', 'status');
  document.body.append(element);
  // A screen reader says what changes in an element that is there already.
  setTimeout(() => (element.textContent = text));
  last = { element, timer: setTimeout(() => element.remove(), readMs(text)) };
}
