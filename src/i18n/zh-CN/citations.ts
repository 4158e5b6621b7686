/** How the law is cited, and what stands beside a sentence or in a row. */
export const citations = {
  cite: (text: string) => text,
  /** A sentence with the citations and words that stand beside it. */
  beside: (text: string, ...notes: string[]) => (notes.length > 0 ? `${text}（${notes.join('，')}）` : text),
  list: (names: readonly string[]) => names.join('；'),
};
