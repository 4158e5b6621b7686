import { useEffect, useId } from 'react';

let scrollTo: ((selector: string) => void) | undefined;

/** Said once, when the app starts: how this platform scrolls. */
export function scrollBy(scroll: (selector: string) => void): void {
  scrollTo = scroll;
}

/** The id of a thing that is scrolled to when it appears: what nobody sees is as good as unsaid. */
export function useInSight(): string {
  const id = `seen${useId().replace(/\W/g, '')}`;
  useEffect(() => scrollTo?.(`#${id}`), [id]);
  return id;
}
