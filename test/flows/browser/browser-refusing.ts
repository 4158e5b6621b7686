/** How a browser says no. Each runs in the page, before the app does. */
export const browserRefusals: Record<string, () => void> = {
  'forbids the storage': () =>
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    }),
  'has null for a storage, as an embedded page may': () => {
    Object.defineProperty(window, 'localStorage', { value: null, configurable: true });
    Object.defineProperty(window, 'sessionStorage', { value: null, configurable: true });
  },
  'lets an address be written no more, as Safari after a hundred': () => {
    window.history.pushState = () => {
      throw new DOMException('Attempt to use history.pushState() more than 100 times per 30 seconds', 'SecurityError');
    };
  },
  'translates every text, as Chrome and WeChat do': () => {
    const translated = new WeakSet<Node>();
    const translate = (): void => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: Text[] = [];
      while (texts.nextNode()) found.push(texts.currentNode as Text);
      for (const text of found.filter((one) => one.data.trim() && !translated.has(one.parentNode!))) {
        const font = document.createElement('font');
        translated.add(font);
        text.replaceWith(font);
        font.append(text.data);
      }
    };
    window.addEventListener('load', () => window.setInterval(translate, 100));
  },
  'has a full storage': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  },
  'has no observers of what is in sight': () => {
    delete (window as { IntersectionObserver?: unknown }).IntersectionObserver;
    delete (window as { ResizeObserver?: unknown }).ResizeObserver;
  },
  'has observers that never say anything': () => {
    window.IntersectionObserver.prototype.observe = () => undefined;
  },
  'gives no pen for a canvas': () => {
    HTMLCanvasElement.prototype.getContext = () => null;
  },
  'makes nothing of a canvas': () => {
    HTMLCanvasElement.prototype.toBlob = (done) => done(null);
  },
  'opens no chooser at first': () => {
    const open = HTMLInputElement.prototype.click;
    HTMLInputElement.prototype.click = () => {
      HTMLInputElement.prototype.click = open;
    };
  },
  'copies nothing': () => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  },
  'scrolls to nothing': () => {
    window.scrollTo = () => {
      throw new TypeError('scrollTo is not a function');
    };
    delete (Element.prototype as { scrollIntoView?: unknown }).scrollIntoView;
  },
  'has no bitmaps': () => {
    delete (window as { createImageBitmap?: unknown }).createImageBitmap;
  },
  'opens a chooser that tells nothing': () => {
    HTMLInputElement.prototype.click = () => undefined;
  },
};

/** The app's patience with silence runs out twelve times sooner. Runs in the page. */
export function quickenPage(): void {
  const asItIs = window.setTimeout.bind(window);
  window.setTimeout = ((work: TimerHandler, ms = 0, ...given: unknown[]) =>
    asItIs(work, ms >= 4000 ? ms / 12 : ms, ...given)) as typeof window.setTimeout;
}

/** What the oldest browser that is stated lacks, and what any part of the app could have called. Runs in the page. */
export function becomeOld(): void {
  const lacking: [object, string[]][] = [
    [String.prototype, ['replaceAll', 'matchAll', 'at']],
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed']],
    [Object, ['fromEntries', 'hasOwn', 'groupBy']],
    [Promise, ['allSettled', 'any', 'withResolvers']],
    [globalThis, ['structuredClone', 'createImageBitmap', 'IntersectionObserver', 'ResizeObserver']],
  ];
  for (const [holder, names] of lacking) for (const name of names) delete (holder as Record<string, unknown>)[name];
}
