import { isUserId } from '../ports';

/** Too many for now: 429, or these codes of any interface. */
export const isBusy = (status: number, code: unknown): boolean =>
  status === 429 || code === 'app-call-limited' || code === 'method-call-limited';

/** Who is to read a template message, by the kind of id that is known. */
export const toReader = (openId: string) => (isUserId(openId) ? { to_user_id: openId } : { to_open_id: openId });
