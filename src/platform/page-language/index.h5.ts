/** By it a screen reader chooses its voice, and the browser the shapes of letters. */
export const tellLanguage = (language: string): void => {
  document.documentElement.lang = language;
};
