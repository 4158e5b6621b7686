import { Refused } from '../ports';
import type { Seal } from '../store/sealing';

/**
 * What an invitation's link holds: its id under a key for this alone. Whoever reads the database learns no link, and nobody guesses one.
 */
export function createInvitationLinks({ seal }: { seal: Pick<Seal, 'bound'> }) {
  const own = seal.bound('invitations to pay');
  return {
    tokenOf: (id: string): string => own.closeAlike(id),
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
