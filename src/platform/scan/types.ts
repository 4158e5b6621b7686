/**
 * other: a code without a decision number, and what it says. left: the person went back without one. refused: the camera could
 * not be used.
 */
export type Scanned =
  { kind: 'number'; number: string } | { kind: 'other'; text: string } | { kind: 'left' | 'refused' };
export type ScanNumber = () => Promise<Scanned>;
/** Whether this phone can scan from here, as far as it is known now. */
export type CanScan = () => boolean;
