import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { BrowserContext, Page, Route } from 'playwright-core';

/**
 * Until what moves has come to rest: one page slides over another, and stands beside the screen before it begins to. What turns
 * for ever is not waited for.
 */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const nextFrame = () => new Promise((next) => requestAnimationFrame(next));
    const isAside = (element: HTMLElement) =>
      element.offsetParent !== null && Math.abs(element.getBoundingClientRect().left) >= 1;
    const moving = () =>
      document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    const isOnItsWay = () => [...document.querySelectorAll<HTMLElement>('.taro_page')].some(isAside);
    await nextFrame();
    for (let frame = 0; frame < 120 && (isOnItsWay() || moving().length > 0); frame += 1) {
      await Promise.all(moving().map(({ finished }) => finished.catch(() => undefined)));
      await nextFrame();
    }
  });
}

type Reached = { name: string; isSeen: boolean };
/** What can be tapped, and what the Tab key comes to. */
export const byTab = async (page: Page): Promise<{ tappable: string[]; came: Reached[] }> => ({
  tappable: await page.evaluate(tappable),
  came: await tabbed(page),
});

/** One after the other: its name, and whether one sees where one is. */
async function tabbed(page: Page): Promise<Reached[]> {
  const came: Reached[] = [];
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let presses = 0; presses < 100; presses += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const { activeElement: at } = document;
      if (!at || at === document.body || at.hasAttribute('data-tabbed')) return undefined;
      at.setAttribute('data-tabbed', '');
      return { name: at.className, isSeen: getComputedStyle(at).outlineStyle !== 'none' };
    });
    if (!focus) return came;
    came.push(focus);
  }
  return came;
}

/** All that can be tapped or typed in, from above to below. Runs in the page. */
const tappable = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('[role=button], [role=radio], input, textarea, .weui-tabbar__item')]
    .filter(({ offsetParent }) => offsetParent !== null)
    .map(({ className }) => className);

/** Runs in the page. */
export function growText(scale: number): void {
  window.addEventListener('DOMContentLoaded', () => {
    document.head.append(
      Object.assign(document.createElement('style'), { textContent: `.page--large { --scale: ${scale} !important; }` }),
    );
  });
}

/** Buttons in sight that are lower than 48 pixels. Runs in the page. */
export function underAFinger(): string[] {
  return [...document.querySelectorAll<HTMLElement>('.button')]
    .filter(({ offsetParent, offsetHeight }) => offsetParent !== null && offsetHeight < 48)
    .map(({ innerText }) => innerText);
}

/** Titles that a notice on the same screen only repeats. Runs in the page. */
export function saidTwice(): string[] {
  const [titles = [], notices = []] = ['.title', '.notice__title'].map((selector) =>
    [...document.querySelectorAll<HTMLElement>(selector)]
      .filter(({ offsetParent }) => offsetParent !== null)
      .map(({ innerText }) => innerText.replace(/^[✓!✕·] /, '')),
  );
  return titles.filter((title) => notices.includes(title));
}

/** Lets the service answer, and changes what it said. */
export async function changed(route: Route, change: (answer: unknown) => unknown): Promise<void> {
  const response = await route.fetch();
  if (!response.headers()['content-type']?.includes('json')) return route.fulfill({ response });
  const answer: unknown = await response.json();
  const json = change(answer);
  // A refusal that became an answer is one.
  return route.fulfill({ response, json, ...(isRefusal(answer) && !isRefusal(json) && { status: 200 }) });
}

const isRefusal = (answer: unknown): boolean => answer !== null && typeof answer === 'object' && 'code' in answer;

/** Whenever the page asks for a picture: that of the camera, or one of the album. */
export function choosePictures(page: Page, pictureOf: (isCamera: boolean) => string | undefined): void {
  page.on('filechooser', async (chooser) => {
    const chosen = async () => {
      const picture = pictureOf((await chooser.element().getAttribute('capture')) !== null);
      if (picture) await chooser.setFiles(picture.endsWith('.PDF') ? untyped(picture) : picture);
    };
    // The page may be gone by then; a story that still waits for its picture says so itself.
    await chosen().catch(() => undefined);
  });
}

/** As a mail program hands a file on. */
const untyped = (path: string) => ({
  name: basename(path),
  mimeType: 'application/octet-stream',
  buffer: readFileSync(path),
});

/** Those in sight; one below may wait to be scrolled to. */
export const picturesCame = (page: Page): Promise<unknown> =>
  page
    .waitForFunction(() => [...document.images].every(({ complete }) => complete), undefined, { timeout: 3000 })
    .catch(() => undefined);

/** A token that nobody gave. Runs in the page. */
export function spoilSession(): void {
  const kept = JSON.parse(localStorage.getItem('session') ?? '{}') as { data?: { token: string } };
  if (kept.data) kept.data.token = 'A'.repeat(43);
  localStorage.setItem('session', JSON.stringify(kept));
}

/** The phone may be found, and lies there. */
export const standsAt =
  (context: BrowserContext) =>
  (place: { latitude: number; longitude: number }): Promise<void> =>
    context.grantPermissions(['geolocation']).then(() => context.setGeolocation(place));
