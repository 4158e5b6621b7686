const asItIs = globalThis.setTimeout;
/** From here on a pause is patience with somebody who says nothing. */
const longMs = 4000;

/** Lets the app's patience run out so many times sooner; what it does quickly anyway stays as it is. */
export function quicken(times: number): void {
  const shorter = (work: () => void, ms = 0, ...given: unknown[]) =>
    asItIs(work, ms >= longMs ? ms / times : ms, ...(given as []));
  globalThis.setTimeout = (times === 1 ? asItIs : shorter) as typeof setTimeout;
}
