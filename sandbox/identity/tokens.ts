// ID tokens by RS256 (RFC 7519, RFC 7515) and the key that proves them (RFC 7517).
import { createHash, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';

/** How a token is spoilt, so that a service can be seen to refuse it. */
export const spoilt = ['key', 'nonce', 'audience', 'issuer', 'expired', 'unsigned', 'strength', 'age'] as const;
export type Spoilt = (typeof spoilt)[number];
export type Claims = Record<string, unknown> & { iss: string; aud: string; sub: string; iat: number; exp: number };

const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

/** The key is made when it is first wanted: most houses have no operator. */
export function createSigner() {
  let kept: { privateKey: KeyObject; publicKey: KeyObject; kid: string } | undefined;
  function key() {
    if (kept) return kept;
    const pair = newKey();
    const der = pair.publicKey.export({ type: 'spki', format: 'der' });
    return (kept = { ...pair, kid: createHash('sha256').update(der).digest('base64url').slice(0, 16) });
  }
  return {
    jwks: () => ({
      keys: [{ ...key().publicKey.export({ format: 'jwk' }), kid: key().kid, use: 'sig', alg: 'RS256' }],
    }),
    idToken(claims: Claims, spoil?: Spoilt): string {
      const { kid, privateKey } = key();
      if (spoil === 'unsigned') return `${base64({ alg: 'none', typ: 'JWT' })}.${base64(claims)}.`;
      const head = `${base64({ alg: 'RS256', typ: 'JWT', kid })}.${base64(spoiltClaims(claims, spoil))}`;
      const signer = spoil === 'key' ? newKey().privateKey : privateKey;
      return `${head}.${createSign('RSA-SHA256').update(head).sign(signer).toString('base64url')}`;
    },
  };
}

function spoiltClaims(claims: Claims, spoil?: Spoilt): Claims {
  if (spoil === 'nonce') return { ...claims, nonce: 'of-another-browser' };
  if (spoil === 'audience') return { ...claims, aud: 'another-client' };
  if (spoil === 'issuer') return { ...claims, iss: 'https://elsewhere.example' };
  if (spoil === 'expired') return { ...claims, iat: claims.iat - 7200, exp: claims.exp - 7200 };
  if (spoil === 'strength') return { ...claims, acr: 'one-factor' };
  if (spoil === 'age') return { ...claims, auth_time: claims.iat - 86_400 };
  return claims;
}
