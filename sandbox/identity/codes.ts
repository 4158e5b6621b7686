import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Asked } from './authorise';
import { members } from './people';
import type { createSigner, Spoilt } from './tokens';

type Parts = {
  client: { clientId: string; clientSecret: string };
  signer: Pick<ReturnType<typeof createSigner>, 'idToken'>;
  now: () => Date;
  issuer: () => string;
};
type Code = { asked: Asked; sub: string; at: number };
type Told = [status: number, body: object];

const codeMs = 60_000;
const tokenSeconds = 600;
const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
const refused = (status: number, error: string): Told => [status, { error }];

/** Codes that were given to browsers, and what each is worth, once (RFC 6749, 4.1.3; RFC 7636, 4.6). */
export function createCodes({ client: { clientId, clientSecret }, signer, now, issuer }: Parts) {
  const codes = new Map<string, Code>();

  function isClient(form: URLSearchParams, authorization: string | undefined): boolean {
    const basic = /^Basic (.+)$/i.exec(authorization ?? '')?.[1];
    const [id, secret] = basic
      ? Buffer.from(basic, 'base64').toString('utf8').split(':').map(decodeURIComponent)
      : [form.get('client_id'), form.get('client_secret')];
    return id === clientId && isSame(secret ?? '', clientSecret);
  }
  return {
    issue(asked: Asked, sub: string): string {
      const code = randomBytes(24).toString('base64url');
      codes.set(code, { asked, sub, at: now().getTime() });
      return code;
    },
    redeem(form: URLSearchParams, authorization: string | undefined, spoil?: Spoilt): Told {
      if (!isClient(form, authorization)) return refused(401, 'invalid_client');
      if (form.get('grant_type') !== 'authorization_code') return refused(400, 'unsupported_grant_type');
      const code = codes.get(form.get('code') ?? '');
      codes.delete(form.get('code') ?? '');
      const at = now().getTime();
      const challenge = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url');
      if (!code || at - code.at > codeMs || code.asked.redirect_uri !== form.get('redirect_uri'))
        return refused(400, 'invalid_grant');
      if (challenge !== code.asked.code_challenge) return refused(400, 'invalid_grant');
      const { sub, name, roles } = members.find((one) => one.sub === code.sub)!;
      const { nonce, acr_values } = code.asked;
      const acr = acr_values?.split(' ')[0]; // whatever is asked for was done here
      const iat = Math.floor(at / 1000);
      const who = { iss: issuer(), aud: clientId, iat, exp: iat + tokenSeconds, auth_time: iat, sub, name, roles };
      const id_token = signer.idToken({ ...who, ...(acr && { acr }), ...(nonce !== undefined && { nonce }) }, spoil);
      const access_token = randomBytes(24).toString('base64url');
      return [200, { access_token, token_type: 'Bearer', expires_in: tokenSeconds, id_token }];
    },
  };
}
