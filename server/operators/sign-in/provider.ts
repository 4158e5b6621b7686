import * as oidc from 'openid-client';
import type { OperatorSettings } from '../../settings';
import { rolesOf } from './roles';
import type { Who } from '../route';

/** What binds a sign-in to the browser that began it (RFC 9700, 4.7.1). */
export type Begun = { state: string; nonce: string; verifier: string };

const timeoutSeconds = 10;
/** So long what the provider said of itself is believed. */
const knownMs = 3600_000;

/** The provider that operators sign in at: OpenID Connect by the code flow with PKCE. */
export function createProvider(settings: OperatorSettings, publicUrl: string) {
  const { acr, freshMinutes } = settings;
  const maxAge = freshMinutes === undefined ? undefined : Math.round(freshMinutes * 60);
  let known: { config: Promise<oidc.Configuration>; at: number } | undefined;

  async function configured(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = settings;
    // Plain HTTP is this machine's own only: the settings' check says so.
    const insecure = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
    // Its signature counts, and not only that the answer came from the provider's own address.
    const execute = [oidc.enableNonRepudiationChecks, ...insecure];
    const found = await oidc.discovery(new URL(issuer), clientId, {}, oidc.ClientSecretBasic(clientSecret), {
      execute,
      timeout: timeoutSeconds,
    });
    const ways = found.serverMetadata().token_endpoint_auth_methods_supported;
    if (!ways || ways.includes('client_secret_basic')) return found;
    const posting = new oidc.Configuration(found.serverMetadata(), clientId, {}, oidc.ClientSecretPost(clientSecret));
    posting.timeout = timeoutSeconds;
    for (const change of execute) change(posting);
    return posting;
  }
  async function config(): Promise<oidc.Configuration> {
    if (!known || Date.now() - known.at > knownMs) known = { config: configured(), at: Date.now() };
    const { config: asked } = known;
    return asked.catch((error: unknown) => {
      known = undefined; // asked anew by whoever comes next
      throw error;
    });
  }

  return {
    async begin(): Promise<Begun & { url: string }> {
      const begun = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
      const url = oidc.buildAuthorizationUrl(await config(), {
        redirect_uri: new URL('/operator/signed-in', publicUrl).href,
        scope: 'openid profile',
        state: begun.state,
        nonce: begun.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(begun.verifier),
        code_challenge_method: 'S256',
        ...(acr && { acr_values: acr.join(' ') }),
        ...(maxAge !== undefined && { max_age: String(maxAge) }),
      });
      return { ...begun, url: url.href };
    },
    /** @param address that the browser came back to. @throws for whatever the provider has not signed for this browser */
    async redeem(address: string, { state, nonce, verifier }: Begun): Promise<Who> {
      const tokens = await oidc.authorizationCodeGrant(await config(), new URL(address, publicUrl), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
        ...(maxAge !== undefined && { maxAge }),
      });
      const claims = tokens.claims()!;
      // acr_values is a wish (OpenID Connect Core, 5.5.1.1): what was done stands in the token alone.
      if (acr && !acr.includes(String(claims.acr)))
        throw new Error(`signed in by ${claims.acr}, which is not strong enough`);
      const name = [claims.name, claims.preferred_username].find((one) => typeof one === 'string' && one.trim() !== '');
      return { subject: claims.sub, name: String(name ?? claims.sub), roles: rolesOf(claims, settings) };
    },
    /** Where the provider ends its own session; undefined where it says of no such place. */
    async endAddress(): Promise<string | undefined> {
      const found = await config().catch(() => undefined);
      return found?.serverMetadata().end_session_endpoint && oidc.buildEndSessionUrl(found, {}).href;
    },
  };
}
export type Provider = ReturnType<typeof createProvider>;
