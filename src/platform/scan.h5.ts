import type { Scanned } from './scan';

/** A plain browser has no scanner. */
export const scanNumber = async (): Promise<Scanned> => ({ kind: 'left' });
export const canScan = false;
