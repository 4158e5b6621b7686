// Written by npm run shapes.
import type { Invitation, Invitations, Invited } from '#contract/invitations';
import type { Shape } from '../shape';
import { shared9, shared7 } from './shared';

export const invitation: Shape<Invitation> = { rule: shared9 };
export const invitations: Shape<Invitations> = { rule: { invitations: [shared9] } };
export const invited: Shape<Invited> = {
  rule: {
    state: '=open|being_paid|paid|paid_otherwise|cancelled|withdrawn|expired',
    isOwn: 'b',
    expiresAt: 's',
    'decision~': shared7,
  },
};
