// Written by npm run shapes.
import type { Session, WebAuthorisation } from '#contract/session';
import type { Shape } from '../shape';

export const session: Shape<Session> = { rule: { token: 's', expiresAt: 's', 'agreedVersion~': 's' } };
export const webAuthorisation: Shape<WebAuthorisation> = { rule: { url: 's' } };
