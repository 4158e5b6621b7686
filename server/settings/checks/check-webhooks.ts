import { StartRefused } from '../../process/start-refused';
import type { Settings } from '../../settings';

/** @throws StartRefused for two of one id, and in production for an address that anybody on the way could read */
export function checkWebhooks({ webhooks = [], production }: Settings, from: string): void {
  for (const [at, { id, url }] of webhooks.entries()) {
    if (webhooks.findIndex((other) => other.id === id) !== at)
      throw new StartRefused(`${from}: webhooks: two are named ${id}: give each an id of its own`);
    if (production && !url.startsWith('https://'))
      throw new StartRefused(`${from}: webhooks.${at}.url is not an address that begins with https://`);
  }
}
