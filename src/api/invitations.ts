import { act, call } from './http';
import { invitation, invitations, invited } from './shapes/invitations';

const path = '/v1/invitations';

export const fetchInvitations = () => call('GET', path, invitations);
export const sendInvitation = (number: string, note: string) => call('POST', path, invitation, { number, note });
export const withdrawInvitation = (id: string) =>
  call('POST', `${path}/${encodeURIComponent(id)}/withdraw`, invitation);
/** Whoever has the link asks. */
export const lookAtInvitation = (token: string) => call('POST', `${path}/look`, invited, { token });
export const nameAsPayer = (token: string, name: string) => act('POST', `${path}/name`, { token, name });
