import { decrypt, type Encrypted } from '../keys/decrypt';

export type WechatPayNotification = { id: string; eventType: string; order: Record<string, unknown> };

/** The order inside a notification; undefined when it is none, or is not encrypted with our key (AEAD_AES_256_GCM). */
export function openNotification(body: string, apiV3Key: string): WechatPayNotification | undefined {
  try {
    const {
      id,
      event_type: eventType,
      resource,
    } = JSON.parse(body) as { id: string; event_type: string; resource: Encrypted };
    const order = JSON.parse(decrypt(resource, apiV3Key)) as Record<string, unknown> | null;
    return order && typeof order === 'object' ? { id: String(id), eventType: String(eventType), order } : undefined;
  } catch {
    return undefined; // truncated, forged or under another key: whichever, it proves nothing
  }
}
