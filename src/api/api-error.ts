/** A refusal of the service, by its code; `offline` when it could not be reached, `sign_in_failed` when the platform did not let us. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly field?: string,
    readonly at?: number,
  ) {
    super(`${status} ${code}`);
  }
}
