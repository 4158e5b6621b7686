import { Type } from '@sinclair/typebox';
import { Id } from '#contract/common';
import { Invitation, Invitations, Invited, LookAtInvitation, NameOfPayer, NewInvitation } from '#contract/invitations';
import type { InvitationRoom } from '../../family/invitations';
import { perPerson } from '../shared/per-person';
import { bySession, bySource, refuses } from '../refusals/route-refusals';
import type { Http, WhoAsks } from '../shared/typed';

export type InvitationRoutes = { invitations: InvitationRoom; whoAsks: WhoAsks };

const byId = Type.Object({ id: Id });
const toSend = [
  'malformed_number',
  'decision_unknown',
  'paper_not_decided',
  'example_number',
  'decision_paid',
  'decision_suspended',
  'decision_revoked',
  'at_treasury',
  'window_only',
  'too_many_invitations',
] as const;

/** Links by which somebody else pays one decision. */
export const invitationRoutes =
  ({ invitations, whoAsks }: InvitationRoutes) =>
  async (app: Http) => {
    app.get(
      '/v1/invitations',
      { schema: { response: { 200: Invitations } }, config: refuses(bySession) },
      async (request) => ({ invitations: await invitations.list((await whoAsks(request)).id) }),
    );
    app.post(
      '/v1/invitations',
      {
        schema: { body: NewInvitation, response: { 200: Invitation } },
        config: { ...refuses(bySession, bySource, toSend), ...perPerson(whoAsks, 30) },
      },
      async (request) => invitations.send((await whoAsks(request)).id, request.body),
    );
    app.post(
      '/v1/invitations/:id/withdraw',
      { schema: { params: byId, response: { 200: Invitation } }, config: refuses(bySession, 'not_found') },
      async (request) => invitations.withdraw((await whoAsks(request)).id, request.params.id),
    );
    // For whoever has the link: what there is to pay, and nothing once it is over.
    app.post(
      '/v1/invitations/look',
      {
        schema: { body: LookAtInvitation, response: { 200: Invited } },
        config: { ...refuses(bySession, bySource, 'not_found', 'decision_unknown'), ...perPerson(whoAsks, 60) },
      },
      async (request) => invitations.look((await whoAsks(request)).id, request.body.token),
    );
    app.post(
      '/v1/invitations/name',
      {
        schema: { body: NameOfPayer },
        config: {
          ...refuses(bySession, 'not_found', 'invitation_over', 'name_not_passed'),
          ...perPerson(whoAsks, 20),
        },
      },
      async (request, reply) => {
        await invitations.name(await whoAsks(request), request.body);
        return reply.code(204).send();
      },
    );
  };
