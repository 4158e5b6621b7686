/** What the service takes. A keyboard is not stopped there: the letters of a word that is being composed would count. */
const longest = 500;
export const roomToType = longest + 100;
export const overBy = (statement: string): number => Math.max(0, [...statement].length - longest);
