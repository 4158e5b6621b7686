import { act, call } from './http';
import { leavePhone } from './session';
import { sessions } from './shapes/sessions';

/** One of one's own, another than this one. */
export const endSession = (id: string): Promise<void> => act('DELETE', `/v1/sessions/${id}`);

export const fetchSessions = () => call('GET', '/v1/sessions', sessions);

/** here: on this phone; everywhere: on this one and all others. */
export async function signOut(where: 'here' | 'everywhere'): Promise<void> {
  await act('DELETE', where === 'here' ? '/v1/session' : '/v1/sessions');
  leavePhone();
}
