import { isLoopbackUrl } from '../kit/http/loopback';

export type Asked = Record<string, string | undefined>;
/** How an authorisation is refused: on a page where the way back cannot be trusted, else on the way back (RFC 6749, 4.1.2.1). */
export type Refused = { page: string } | { error: string; description: string };

/** Where operators are sent back to: registered once, and the whole of it is compared but for the port of a machine's own address. */
export const isRegistered = (address: string | undefined): address is string =>
  isLoopbackUrl(address) && address === `${new URL(address).origin}/operator/signed-in`;

/** What is wrong with a request for a code (OpenID Connect Core 1.0, 3.1.2.1; RFC 7636, 4.3). */
export function refusalOf(asked: Asked, clientId: string): Refused | undefined {
  if (asked.client_id !== clientId) return { page: 'client_id' };
  if (!isRegistered(asked.redirect_uri)) return { page: 'redirect_uri' };
  if (asked.response_type !== 'code')
    return { error: 'unsupported_response_type', description: 'response_type must be code' };
  if (!asked.scope?.split(' ').includes('openid'))
    return { error: 'invalid_scope', description: 'scope must include openid' };
  if (asked.code_challenge_method !== 'S256' || !/^[\w-]{43}$/.test(asked.code_challenge ?? ''))
    return { error: 'invalid_request', description: 'PKCE with S256 is required' };
  return undefined;
}
