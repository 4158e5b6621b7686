import type { ScanNumber } from './types';

/** A plain browser has no scanner. */
export const canScan: boolean = false;
export const scanNumber: ScanNumber = () => Promise.resolve({ kind: 'left' });
