/** A mini-program's pages have no language of their own. */
export const tellLanguage = (_language: string): void => undefined;
