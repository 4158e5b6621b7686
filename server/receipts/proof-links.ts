import { Refused } from '../ports';
import { qrPicture } from '../qr-picture';
import type { Seal } from '../store/sealing/sealing';

/**
 * The address behind the code on a receipt. Whoever is shown it can open it and nobody can guess it; the seal is of a key for this
 * alone, so that no other sealed word of ours opens a payment. It does not end: a check may come months later.
 */
export function createProofLinks({ seal, publicUrl }: { seal: Pick<Seal, 'bound'>; publicUrl: string }) {
  const own = seal.bound('proofs of payment');
  return {
    /** The address, and its code as a picture that every platform shows. */
    async linkTo(paymentId: string): Promise<{ proofUrl: string; proofCode: string }> {
      const proofUrl = `${publicUrl}/proof/${own.closeAlike(paymentId)}`;
      return { proofUrl, proofCode: await qrPicture(proofUrl) };
    },
    /** @throws Refused not_found for what this service has not sealed */
    paymentBehind(token: string): string {
      try {
        return own.open(token);
      } catch {
        throw new Refused('not_found'); // not one of ours, whatever was wrong with it
      }
    },
  };
}
export type ProofLinks = ReturnType<typeof createProofLinks>;
