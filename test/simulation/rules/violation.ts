/** A broken invariant, by its number in the payment facts, section 4.1; 0: an error that nobody foresaw. */
export class Violation extends Error {
  constructor(
    readonly invariant: number,
    readonly what: string,
  ) {
    super(`invariant ${invariant}: ${what}`);
  }
}
export const must = (holds: boolean, invariant: number, what: () => string): void => {
  if (!holds) throw new Violation(invariant, what());
};
