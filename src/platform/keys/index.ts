/** A phone has no keys that act. */
export const actByKeys = (): void => undefined;
