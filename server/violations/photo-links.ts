import type { BureauViolation } from '#contract/bureau';
import { Refused, type Runtime } from '../ports';
import type { Seal } from '../store/sealing/sealing';

/** Which photographs of a record are shown to whoever has its car. */
export const shownPhotos = ({ photoState, photoIds }: BureauViolation): readonly string[] =>
  photoState === 'available' ? photoIds : [];

const linkMs = 30 * 60_000;

type Link = { photoId: string; personId: string; until: number };
/** purpose: of a key for these addresses alone. path: what they begin with. */
export type LinkKind = { purpose: string; path: string };
const photographs: LinkKind = { purpose: 'addresses of photographs', path: '/v1/photos/' };

type LinkDeps = { seal: Pick<Seal, 'bound'>; runtime: Runtime; isSignedIn: (personId: string) => Promise<boolean> };

/**
 * Pictures load without our token, so their addresses are sealed and expire, half an hour to an hour after they were given, and when
 * the person that they were given to signs out. In one half-hour a picture has one address: the phone keeps what it loaded, and a list
 * that says the same is not drawn again. The seal is of a key for this alone: no sealed number of ours passes as an address.
 */
export function createPhotoLinks({ seal, runtime, isSignedIn }: LinkDeps, { purpose, path } = photographs) {
  const own = seal.bound(purpose);
  return {
    linkTo: (photoId: string, personId: string): string =>
      path + own.closeAlike(JSON.stringify({ photoId, personId, until: endOfNextWindow(runtime.now()) })),
    async photoBehind(token: string): Promise<string> {
      const { photoId, personId, until } = opened(own, token);
      if (until < runtime.now().getTime() || !(await isSignedIn(personId))) throw new Refused('not_found');
      return photoId;
    },
  };
}

const endOfNextWindow = (now: Date): number => (Math.floor(now.getTime() / linkMs) + 2) * linkMs;

function opened(seal: Seal, token: string): Link {
  try {
    return JSON.parse(seal.open(token)) as Link;
  } catch {
    throw new Refused('not_found'); // not one of ours, whatever was wrong with it
  }
}
