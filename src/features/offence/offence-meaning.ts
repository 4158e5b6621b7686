type Meanings = Readonly<Record<string, readonly [piece: string, meaning: string]>>;

/**
 * What a code means. Cities add a digit of their own to the four of the national list, and that list gave some codes another meaning
 * over the years: nothing is said where the words that came with a code do not bear it out.
 */
export function meaningOf(meanings: Meanings, code: string, words: string): string | undefined {
  const [piece, meaning] = meanings[code.slice(0, 4)] ?? [];
  return piece !== undefined && words.indexOf(piece) >= 0 ? meaning : undefined;
}
