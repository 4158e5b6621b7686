import type { Invitation, Invitations, Invited } from '../../../contract/invitations';
import type { Quote } from '../../../contract/payments';
import { signIn, type Api } from './driver-at-the-api';
import type { House } from '../house/house';

export const send = async (api: Api, number: string, note = '妈妈'): Promise<Invitation> => {
  const { status, body } = await api.call<Invitation>('POST', '/v1/invitations', { number, note });
  if (status !== 200) throw new Error(`not sent: ${status} ${JSON.stringify(body)}`);
  return body;
};
/** Whoever owes it; the car is theirs, so that they see its whole plate. */
export async function senderIn(house: House, user: string): Promise<Api> {
  const api = await signIn(house, user);
  const { plate, plateType, lastSix } = house.samples.car;
  await api.call('POST', '/v1/cars', { plate, plateType, lastSix });
  return api;
}
export async function payerIn(house: House, user: string): Promise<Api> {
  const api = await signIn(house, user, 'alipay');
  await api.agree();
  return api;
}
export const look = (api: Api, token: string | null) => api.call<Invited>('POST', '/v1/invitations/look', { token });
export const quoteBy = (api: Api, token: string | null, number: string) =>
  api.call<Quote>('POST', '/v1/quotes', { decisionNumbers: [number], paidFor: 'other', invitation: token });
export const listOf = async (api: Api) => (await api.call<Invitations>('GET', '/v1/invitations')).body.invitations;
export const stateOf = async (api: Api, { id }: Invitation) => (await listOf(api)).find((one) => one.id === id)?.state;
export const withdraw = (api: Api, { id }: Invitation) =>
  api.call<Invitation>('POST', `/v1/invitations/${id}/withdraw`);
