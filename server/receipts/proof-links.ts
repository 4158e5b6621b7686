import { toDataURL } from 'qrcode';
import { Refused } from '../ports';
import type { Seal } from '../store/sealing';

const purpose = 'proof of payment ';

/**
 * The address behind the code on a receipt. Whoever is shown it can open it and nobody can guess it; it is sealed for this
 * purpose alone, so that no other sealed word of ours opens a payment. It does not end: a check may come months later.
 */
export const createProofLinks = ({ seal, publicUrl }: { seal: Seal; publicUrl: string }) => ({
  /** The address, and its code as a picture that every platform shows. */
  async linkTo(paymentId: string): Promise<{ proofUrl: string; proofCode: string }> {
    const proofUrl = `${publicUrl}/proof/${seal.closeAlike(purpose + paymentId)}`;
    return { proofUrl, proofCode: await toDataURL(proofUrl, { margin: 2, scale: 4 }) };
  },
  /** @throws Refused not_found for what this service has not sealed */
  paymentBehind(token: string): string {
    let opened: string;
    try {
      opened = seal.open(token);
    } catch {
      throw new Refused('not_found'); // not one of ours, whatever was wrong with it
    }
    if (!opened.startsWith(purpose)) throw new Refused('not_found');
    return opened.slice(purpose.length);
  },
});
export type ProofLinks = ReturnType<typeof createProofLinks>;
