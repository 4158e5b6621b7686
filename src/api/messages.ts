import { keep, kept } from '../platform/storage';
import { call } from './http';
import { fits } from './shape';
import { messageTemplates, notices } from './shapes/messages';

const key = 'message-templates';

/** Kept, so that the offer stands in the first drawing of the next visit. */
export async function fetchMessageTemplates(): Promise<readonly string[]> {
  const found = await call('GET', '/v1/messages', messageTemplates);
  keep(key, found);
  return found.templateIds;
}
export function keptMessageTemplates(): readonly string[] {
  const known = kept(key);
  return fits(messageTemplates, known) ? known.templateIds : [];
}

export const fetchNotices = () => call('GET', '/v1/notices', notices);
export const chooseNotices = (isOn: boolean) => call('POST', '/v1/notices', notices, { isOn });
