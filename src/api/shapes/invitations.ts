// Written by npm run shapes.
import type { Invitation, Invitations, Invited } from '#contract/invitations';
import type { Shape } from '../shape';
import { shared8, shared6 } from './shared';

export const invitation: Shape<Invitation> = { rule: shared8 };
export const invitations: Shape<Invitations> = { rule: { invitations: [shared8] } };
export const invited: Shape<Invited> = {
  rule: {
    state: '=open|being_paid|paid|paid_otherwise|withdrawn|expired',
    isOwn: 'b',
    expiresAt: 's',
    'decision~': shared6,
  },
};
