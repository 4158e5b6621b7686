import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
type AxeResult = { id: string; impact: string; nodes: { html: string; any: { message: string }[] }[] };

/** axe's serious and critical findings on what is in sight. */
export async function axeFaults(page: Page): Promise<string[]> {
  const isLoaded = await page.evaluate(() => 'axe' in window);
  if (!isLoaded) await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: AxeResult[] }> } };
    return (await axe.run({ resultTypes: ['violations'] })).violations;
  });
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html.slice(0, 140)} ${any[0]?.message ?? ''}`));
}

/** What a screen that is in sight has against somebody: axe's serious and critical findings, what is cut or broken, and what is small. */
export async function screenFaults(page: Page): Promise<string[]> {
  const seen = await Promise.all([page.evaluate(broken), page.evaluate(cut), page.evaluate(small)]);
  return [...(await axeFaults(page)), ...seen.flat()];
}

/** Numbers, dates, amounts, plates and words of Latin letters that lie on two lines; hours may part at their dash. Runs in the page. */
export function broken(): string[] {
  const whole =
    /\d{4}-\d\d-\d\d|(?<![:\d])\d\d-\d\d(?![:\d])|\d+\u2060?月\u2060?\d+\u2060?日|¥?\d[\d.,]*\d%?|[\u4e00-\u9fff][A-Z](?:·[A-Z0-9*]+|[A-Z0-9*]{5,6})|\d\d:\d\d|[A-Za-z]{3,}/g;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const faults: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.offsetParent) continue;
    for (const match of (node.textContent ?? '').matchAll(whole)) {
      const range = document.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) faults.push(`broken in two: ${match[0]} in "${node.textContent!.slice(0, 60)}"`);
    }
  }
  return faults;
}

/** Words that do not fit where they stand, or stand beside the screen. Runs in the page. */
export function cut(): string[] {
  const inSight = (element: Element) => (element as HTMLElement).offsetParent !== null;
  /** The last line lies outside of a box that shows no more. */
  const isCutBelow = (element: HTMLElement) => {
    if (element.children.length > 0) return false;
    let box = element.parentElement;
    while (box && getComputedStyle(box).overflowY === 'visible') box = box.parentElement;
    const isClipped = box && getComputedStyle(box).overflowY === 'hidden';
    return isClipped && element.getBoundingClientRect().bottom > box!.getBoundingClientRect().bottom + 1;
  };
  const scrolls = (element: Element) => element.closest('.evidence__photos') !== null;
  return [...document.querySelectorAll<HTMLElement>('.page *')]
    .filter((element) => inSight(element) && !scrolls(element) && element.innerText?.trim())
    .filter((element) => {
      const { right, left } = element.getBoundingClientRect();
      const hides = getComputedStyle(element).overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
      return hides || isCutBelow(element) || right > document.documentElement.clientWidth + 1 || left < -1;
    })
    .map((element) => `cut: ${element.className} "${element.innerText.slice(0, 40)}"`);
}

/** What takes a tap and is lower than a finger. Runs in the page. */
export function small(): string[] {
  return [...document.querySelectorAll<HTMLElement>('[role=button], [role=radio], input, textarea')]
    .filter(({ offsetParent, offsetHeight }) => offsetParent !== null && offsetHeight < 48)
    .filter((element) => (element.closest('.field__input, .fours, .area')?.clientHeight ?? 0) < 48)
    .map((element) => `small: ${element.className} ${element.offsetHeight} high "${element.innerText.slice(0, 20)}"`);
}

/**
 * A field that is typed into: whether something lies over it where a browser that comes from above brings it only just in sight, and
 * whether iOS would enlarge the page for it. Runs in the page.
 */
export async function hiddenOrSmall(field: Element): Promise<string[]> {
  field.scrollIntoView({ block: 'end' });
  await new Promise((next) => requestAnimationFrame(next));
  const { left, right, top, bottom } = field.getBoundingClientRect();
  const over = document.elementFromPoint((left + right) / 2, (top + Math.min(bottom, window.innerHeight)) / 2);
  const isCovered = over !== field && !field.contains(over);
  const size = parseFloat(getComputedStyle(field).fontSize);
  return [
    ...(isCovered ? [`lies under ${over?.className ?? 'nothing'}`] : []),
    ...(size < 16 ? [`letters of ${size} px`] : []),
  ];
}

/** The smallest letters that are read and the lowest thing that takes a tap, the plate's keys apart, in pixels, and which they are. Runs in the page. */
export function smallest(): Record<'letters' | 'target' | 'key', { pixels: number; of: string }> {
  const inSight = ({ offsetParent }: HTMLElement): boolean => offsetParent !== null;
  const read = [...document.querySelectorAll<HTMLElement>('.page *')].filter(
    (element) =>
      inSight(element) && [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
  );
  const tapped = [...document.querySelectorAll<HTMLElement>('[role=button], [role=radio]')].filter(inSight);
  const least = (elements: HTMLElement[], pixelsOf: (element: HTMLElement) => number) =>
    elements
      .map((element) => ({ pixels: pixelsOf(element), of: `${element.className} "${element.innerText.slice(0, 20)}"` }))
      .reduce((low, one) => (one.pixels < low.pixels ? one : low), { pixels: Infinity, of: 'nothing' });
  const isKey = ({ className }: HTMLElement): boolean => /\bt-key-/.test(className);
  const height = ({ offsetHeight }: HTMLElement): number => offsetHeight;
  return {
    letters: least(read, (element) => parseFloat(getComputedStyle(element).fontSize)),
    target: least(
      tapped.filter((element) => !isKey(element)),
      height,
    ),
    key: least(tapped.filter(isKey), height),
  };
}
