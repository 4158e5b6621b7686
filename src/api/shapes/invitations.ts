// Written by npm run shapes.
import type { Invitation, Invitations, Invited } from '#contract/invitations';
import type { Shape } from '../shape';
import { shared7, shared6 } from './shared';

export const invitation: Shape<Invitation> = { rule: shared7 };
export const invitations: Shape<Invitations> = { rule: { invitations: [shared7] } };
export const invited: Shape<Invited> = {
  rule: {
    state: '=open|being_paid|paid|paid_otherwise|withdrawn|expired',
    isOwn: 'b',
    expiresAt: 's',
    'decision~': shared6,
  },
};
