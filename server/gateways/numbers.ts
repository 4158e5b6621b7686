/** What the documents let an order's or a refund's number be. Anything else (NUL, half a character) is nobody's number. */
export const isOurNumber = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9A-Za-z_\-|*@]{1,64}$/.test(value);
export const isTransactionId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9A-Za-z]{1,64}$/.test(value);
