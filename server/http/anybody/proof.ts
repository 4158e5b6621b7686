import { Type } from '@sinclair/typebox';
import type { Proof } from '../../receipts/proof';
import type { ProofLinks } from '../../receipts/proof-links';
import { proofPage, unknownProofPage } from '../../receipts/proof-page';
import { Refused, type Clock } from '../../ports';
import type { Http } from '../shared/typed';

export type ProofRoutes = {
  runtime: Clock;
  proofs: { links: ProofLinks; of(paymentId: string): Promise<Proof> };
  settings: { publicUrl: string; bureau: { name: string } };
};

/** Its own style and nothing else: no script, no frame around it. The rest is said on every answer. */
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
};

/** The page behind the code on a receipt, for whoever checks it: no sign-in, masked, as it stands now. */
export const proofRoutes =
  ({ runtime, proofs, settings }: ProofRoutes) =>
  async (app: Http) => {
    app.get(
      '/proof/:token',
      {
        schema: { hide: true, params: Type.Object({ token: Type.String({ maxLength: 200 }) }) },
        config: { rateLimit: { max: 60, timeWindow: '1 minute' } },
      },
      async ({ params: { token } }, reply) => {
        const [status, page] = await pageFor(token);
        return reply.code(status).headers(headers).send(page);
      },
    );
    async function pageFor(token: string): Promise<[number, string]> {
      try {
        const proof = await proofs.of(proofs.links.paymentBehind(token));
        const { host } = new URL(settings.publicUrl);
        return [200, proofPage(proof, { now: runtime.now(), host, name: settings.bureau.name })];
      } catch (error) {
        if (error instanceof Refused && error.code === 'not_found') return [404, unknownProofPage()];
        throw error;
      }
    }
  };
