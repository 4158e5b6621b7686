import { within } from '../attempt';
import type { Taken } from './types';

/** The service works on pictures of this size: more pixels only take longer to send. */
export const longSidePx = 1920;
export const jpegQuality = 85;
const largestBytes = 8 * 1024 * 1024;
/** A camera or a compression that has said nothing by then will not. */
export const patienceMs = 12_000;

export const noPhoto: Taken = { kind: 'refused', code: 'no_photo' };
/** Each platform tells leaving from failing in words or a code of its own. */
export const notChosen = (wasLeft: boolean, from: 'album' | 'camera'): Taken =>
  wasLeft ? { kind: 'left' } : { kind: 'refused', code: from === 'album' ? 'no_album' : 'no_photo' };
export const photoOf = (path: string, bytes = 0): Taken =>
  bytes > largestBytes ? { kind: 'refused', code: 'too_large' } : { kind: 'photo', path };
/** Of a platform that answers with none, the person went back. One after the other: old phones hold few large pictures at once. */
export async function eachMade(
  paths: readonly string[],
  from: 'album' | 'camera',
  make: (path: string) => Promise<Taken>,
): Promise<Taken[]> {
  const taken: Taken[] = [];
  for (const path of paths) taken.push(await make(path));
  return taken.length > 0 ? taken : [notChosen(true, from)];
}
/** Of the viewfinder, where nobody chooses: one that throws, or never answers, took none. */
export const onePhoto = (taking: Promise<Taken>): Promise<Taken> =>
  within(3 * patienceMs, taking, () => noPhoto).catch(() => noPhoto);
