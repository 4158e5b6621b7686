/** Hyphens are where a line may end: a day stays in one. */
export const unbroken = (text: string): string =>
  text.replace(/\d{4}-\d\d-\d\d/g, (day) => day.replace(/-/g, '\u2060-\u2060'));
