/** What the bureau refuses with, in the words of contract/bureau.ts. */
export class BureauRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly field?: string,
  ) {
    super(code);
  }
}
