/** A plain browser has no scanner. */
export const scanNumber = async (): Promise<string | undefined> => undefined;
export const canScan = false;
