// Written by npm run shapes.
import type { PageConfig, Session, WebAuthorisation } from '#contract/session';
import type { Shape } from '../shape';

export const pageConfig: Shape<PageConfig> = {
  rule: { appId: 's', timestamp: 'i', nonceStr: 's', signature: 's', miniProgram: 's' },
};
export const session: Shape<Session> = { rule: { token: 's', expiresAt: 's', 'agreedVersion~': 's' } };
export const webAuthorisation: Shape<WebAuthorisation> = { rule: { url: 's' } };
