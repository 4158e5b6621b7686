import { createDecipheriv } from 'node:crypto';

type Resource = { algorithm?: unknown; ciphertext?: unknown; nonce?: unknown; associated_data?: unknown };

/** The order inside a notification; undefined when it is none, or is not encrypted with our key (AEAD_AES_256_GCM). */
export function openNotification(body: string, apiV3Key: string): { eventType: string; order: Record<string, unknown> } | undefined {
  try {
    const { event_type: eventType, resource } = JSON.parse(body) as { event_type: string; resource: Resource };
    if (resource.algorithm !== 'AEAD_AES_256_GCM') return undefined;
    const bytes = Buffer.from(String(resource.ciphertext), 'base64');
    const decipher = createDecipheriv('aes-256-gcm', apiV3Key, String(resource.nonce));
    decipher.setAuthTag(bytes.subarray(-16));
    decipher.setAAD(Buffer.from(String(resource.associated_data ?? '')));
    const text = Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8');
    return { eventType: String(eventType), order: JSON.parse(text) as Record<string, unknown> };
  } catch {
    return undefined; // truncated, forged or under another key: whichever, it proves nothing
  }
}
