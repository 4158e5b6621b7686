import type { BureauViolation } from '#contract/bureau';
import { Refused, type Runtime } from '../ports';
import type { Seal } from '../store/sealing';

/** Which photographs of a record are shown to whoever has its car. */
export const shownPhotos = ({ photoState, photoIds }: BureauViolation): readonly string[] =>
  photoState === 'available' ? photoIds : [];

const linkMs = 30 * 60_000;

/**
 * Pictures load without our token, so their addresses are sealed and expire, half an hour to an hour after they were given. In
 * one half-hour a picture has one address: the phone keeps what it loaded, and a list that says the same is not drawn again.
 */
export const createPhotoLinks = ({ seal, runtime }: { seal: Seal; runtime: Runtime }) => ({
  linkTo: (photoId: string): string =>
    `/v1/photos/${seal.closeAlike(JSON.stringify({ photoId, until: endOfNextWindow(runtime.now()) }))}`,
  photoBehind(token: string): string {
    const { photoId, until } = opened(seal, token);
    if (until < runtime.now().getTime()) throw new Refused('not_found');
    return photoId;
  },
});

const endOfNextWindow = (now: Date): number => (Math.floor(now.getTime() / linkMs) + 2) * linkMs;

function opened(seal: Seal, token: string): { photoId: string; until: number } {
  try {
    return JSON.parse(seal.open(token)) as { photoId: string; until: number };
  } catch {
    throw new Refused('not_found'); // not one of ours, whatever was wrong with it
  }
}
