/** What lies over a page has its letters, as large and in the same language, and its colours. */
export const looksOfPage = (): string =>
  document
    .querySelector('.page')
    ?.className.match(/\bpage\S*/g)
    ?.join(' ') ?? 'page';
