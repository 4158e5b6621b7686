// 应用授权: a merchant lets a service provider's application act for it, and names that by a token.
import { createHash } from 'node:crypto';
import type { Alipay } from '../alipay';

/** As app_auth_token reads; the same for ever, as the merchant's keys are. */
export const authTokenOf = (appId: string, privateKey: string): string =>
  `202611BB${createHash('sha256').update(`${appId}\n${privateKey}`).digest('hex').slice(0, 32)}`;

/** The merchant for whom an application acts: itself, or whoever gave the token; undefined for a token that nobody gave. */
export function actsFor(signer: Alipay, merchants: readonly Alipay[], token: string | undefined): Alipay | undefined {
  if (!token) return signer;
  const merchant = merchants.find(({ keys }) => authTokenOf(keys.appId, keys.app.privateKey) === token);
  return merchant && { ...merchant, providerApp: signer.keys.appId };
}
