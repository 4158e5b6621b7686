import { Refused, type Runtime } from '../ports';
import type { Seal } from '../store/sealing';

const linkMs = 30 * 60_000;

/** Pictures load without our token, so their addresses are sealed and expire after half an hour. */
export const createPhotoLinks = ({ seal, runtime }: { seal: Seal; runtime: Runtime }) => ({
  linkTo: (photoId: string): string =>
    `/v1/photos/${seal.close(JSON.stringify({ photoId, until: runtime.now().getTime() + linkMs }))}`,
  photoBehind(token: string): string {
    const { photoId, until } = opened(seal, token);
    if (until < runtime.now().getTime()) throw new Refused('not_found');
    return photoId;
  },
});

function opened(seal: Seal, token: string): { photoId: string; until: number } {
  try {
    return JSON.parse(seal.open(token)) as { photoId: string; until: number };
  } catch {
    throw new Refused('not_found'); // not one of ours, whatever was wrong with it
  }
}
