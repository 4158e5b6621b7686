import { createHmac } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { refusalOf, type Asked } from './authorise';
import { createCodes } from './codes';
import { peoplePage, wordPage } from './pages';
import { members } from './people';
import { createSigner, spoilt, type Spoilt } from './tokens';

export type IdentityParts = { seed: string; now: () => Date; siteUrl: () => string };

export const identityClient = (seed: string) => ({
  clientId: 'fadan-operators',
  clientSecret: createHmac('sha256', seed).update('client secret of the operators').digest('base64url'),
});

/** The directory that operators sign in at: OpenID Connect by its code flow with PKCE, and nothing else. */
export function registerIdentity(app: FastifyInstance, { seed, now, siteUrl }: IdentityParts): void {
  const client = identityClient(seed);
  const signer = createSigner();
  const issuer = () => `${siteUrl()}/identity`;
  const codes = createCodes({ client, signer, now, issuer });
  let spoil: Spoilt | undefined;

  app.get('/identity/.well-known/openid-configuration', () => described(issuer()));
  app.get('/identity/jwks', () => signer.jwks());
  app.get('/identity/authorize', async (request, reply) => {
    const asked = request.query as Asked;
    const refused = refusalOf(asked, client.clientId);
    if (refused && 'page' in refused)
      return html(reply, 400, wordPage(`${refused.page} 未登记`, `unknown ${refused.page}`));
    const answer = (values: Asked) => reply.redirect(wayBack(asked, { ...values, iss: issuer() }));
    if (refused) return answer({ error: refused.error, error_description: refused.description });
    if (asked.sandbox_as === undefined) return html(reply, 200, peoplePage(request.url));
    const member = members.find(({ sub }) => sub === asked.sandbox_as);
    if (!member) return answer({ error: 'access_denied', error_description: 'nobody chose to sign in' });
    return answer({ code: codes.issue(asked, member.sub) });
  });
  app.get('/identity/end-session', (_request, reply) => html(reply, 200, wordPage('已退出', 'Signed out')));
  app.post('/__sandbox/identity/faults', async (request, reply) => {
    const wanted = (request.body as { spoil?: unknown } | null)?.spoil;
    if (wanted !== undefined && !spoilt.includes(wanted as Spoilt)) return reply.code(400).send({ known: spoilt });
    spoil = wanted as Spoilt | undefined;
    return { spoil: spoil ?? null };
  });
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
      done(null, body),
    );
    scope.post('/identity/token', async ({ body, headers }, reply) => {
      const [status, told] = codes.redeem(new URLSearchParams(String(body ?? '')), headers.authorization, spoil);
      return reply.code(status).header('cache-control', 'no-store').send(told);
    });
  });
}

const html = (reply: FastifyReply, status: number, page: string) =>
  reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);

function wayBack({ redirect_uri, state }: Asked, values: Asked): string {
  const back = new URL(redirect_uri!);
  for (const [name, value] of Object.entries({ ...values, state }))
    if (value !== undefined) back.searchParams.set(name, value);
  return back.href;
}

/** OpenID Connect Discovery 1.0, 3; RFC 9207 for the issuer on the way back. */
const described = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  end_session_endpoint: `${issuer}/end-session`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
  code_challenge_methods_supported: ['S256'],
  authorization_response_iss_parameter_supported: true,
});
