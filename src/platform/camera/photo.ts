import type { Taken } from './types';

/** The service works on pictures of this size: more pixels only take longer to send. */
export const longSidePx = 1920;
export const jpegQuality = 85;
const largestBytes = 8 * 1024 * 1024;

/** Each platform tells leaving from failing in words or a code of its own. */
export const notChosen = (wasLeft: boolean): Taken =>
  wasLeft ? { kind: 'left' } : { kind: 'refused', code: 'no_album' };
export const photoOf = (path: string, bytes = 0): Taken =>
  bytes > largestBytes ? { kind: 'refused', code: 'too_large' } : { kind: 'photo', path };
