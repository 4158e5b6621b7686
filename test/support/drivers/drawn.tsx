import { createElement, type ComponentType, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';

Object.assign(globalThis, { FADAN_PLATFORM: 'h5', FADAN_API: '' });

/** A screen as a person has it: what stands on it, and what a tap on it does. */
export function drawn(element: ReactElement) {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  flushSync(() => root.render(element));
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) await new Promise((next) => setTimeout(next));
  };
  return {
    place,
    settled,
    /** No line-joining signs: what is read, not how it breaks. */
    text: () => (place.textContent ?? '').replace(/\u2060/g, ''),
    has: (name: string) => place.querySelector(`.${name}`) !== null,
    async tap(name: string): Promise<void> {
      const thing = place.querySelector<HTMLElement>(`.${name}`);
      if (!thing) throw new Error(`no ${name} on this screen: ${place.textContent}`);
      flushSync(() => thing.click());
      await settled();
    },
  };
}

export async function shown<P extends object>(Screen: ComponentType<P>, props: P = {} as P) {
  const screen = drawn(createElement(Screen, props));
  await screen.settled();
  return screen;
}
