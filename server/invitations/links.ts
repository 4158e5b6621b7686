import { toDataURL } from 'qrcode';
import type { Invitation } from '#contract/invitations';
import { Refused } from '../ports';
import type { Seal } from '../store/sealing';

/**
 * What an invitation's link holds: its id under a key for this alone. Whoever reads the database learns no link, and nobody guesses one.
 */
export function createInvitationLinks({ seal, publicUrl }: { seal: Pick<Seal, 'bound'>; publicUrl: string }) {
  const own = seal.bound('invitations to pay');
  return {
    async linkTo(id: string): Promise<NonNullable<Invitation['link']>> {
      const token = own.closeAlike(id);
      const url = `${publicUrl}/i?by=${token}`;
      return { token, url, code: await toDataURL(url, { margin: 2, scale: 4 }) };
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
