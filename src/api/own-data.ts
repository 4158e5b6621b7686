import { call } from './http';
import { leavePhone } from './session';
import { erased, ownData } from './shapes/own-data';

export const fetchOwnData = () => call('GET', '/v1/own-data', ownData);

/** What this phone keeps of the person goes too. */
export async function eraseOwnData(): Promise<number> {
  const { keptPayments } = await call('DELETE', '/v1/own-data', erased);
  leavePhone();
  return keptPayments;
}
