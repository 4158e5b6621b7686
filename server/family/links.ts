import type { Invitation } from '#contract/invitations';
import { Refused } from '../ports';
import { qrPicture } from '../qr-picture';
import type { Seal } from '../store/sealing/sealing';

/** purpose: of a key for these links alone. path: what their address begins with. */
type Kind = { purpose: string; path: string };
export type HandedLink = NonNullable<Invitation['link']>;

/** What a link holds: an id under a key for its kind alone. Whoever reads the database learns no link, and nobody guesses one. */
export function createLinks(
  { seal, publicUrl }: { seal: Pick<Seal, 'bound'>; publicUrl: string },
  { purpose, path }: Kind,
) {
  const own = seal.bound(purpose);
  return {
    async linkTo(id: string): Promise<HandedLink> {
      const token = own.closeAlike(id);
      const url = `${publicUrl}${path}?by=${token}`;
      return { token, url, code: await qrPicture(url) };
    },
    /** @throws Refused not_found for what this service has not sealed */
    idBehind(token: string): string {
      try {
        return own.open(token);
      } catch {
        throw new Refused('not_found'); // not one of ours, whatever was wrong with it
      }
    },
  };
}
