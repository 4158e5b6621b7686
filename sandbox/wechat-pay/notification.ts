// 微信支付 支付通知与退款通知: the content is encrypted with the APIv3 key and the whole signed.
import { createCipheriv, randomBytes, randomInt } from 'node:crypto';
import { rfc3339 } from '../china-time';
import type { Faults } from '../faults';
import type { Keys } from '../keys';
import type { Carrier, Notice } from '../notices';
import { signatureHeaders } from './signing';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** 15s/15s/30s/3m/10m/20m/30m/30m/30m/60m/3h/3h/3h/6h/6h, together 24 h 4 min. */
const waitsMs = [
  15 * SECOND,
  15 * SECOND,
  30 * SECOND,
  3 * MINUTE,
  10 * MINUTE,
  20 * MINUTE,
  30 * MINUTE,
  30 * MINUTE,
  30 * MINUTE,
  HOUR,
  3 * HOUR,
  3 * HOUR,
  3 * HOUR,
  6 * HOUR,
  6 * HOUR,
];

type Parts = { keys: Keys['wechatPay']; now: () => Date; faults: Faults };

export function wechatPayCarrier(parts: Parts): Carrier {
  return {
    waitsMs,
    heard: (status) => status === 200 || status === 204,
    wrap(notice) {
      const body = JSON.stringify(encrypted(parts.keys.apiV3Key, notice));
      const headers = {
        'Content-Type': 'application/json',
        ...signatureHeaders(parts, body, serialFor(parts)),
      };
      return { headers, body };
    },
  };
}

function serialFor({ keys, faults }: Parts): string {
  const { notificationKey } = faults.settings();
  const byCertificate =
    notificationKey === 'certificate' || (notificationKey === 'mixed' && randomInt(2) === 0);
  return byCertificate ? keys.platformSerial : keys.publicKeyId;
}

function encrypted(apiV3Key: string, notice: Notice): object {
  const originalType = notice.event.startsWith('REFUND') ? 'refund' : 'transaction';
  const nonce = randomBytes(6).toString('hex');
  const cipher = createCipheriv('aes-256-gcm', apiV3Key, nonce).setAAD(Buffer.from(originalType));
  const sealed = Buffer.concat([
    cipher.update(JSON.stringify(notice.content)),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  return {
    id: notice.id,
    create_time: rfc3339(new Date(notice.createdAt)),
    resource_type: 'encrypt-resource',
    event_type: notice.event,
    summary: originalType === 'refund' ? '退款结果' : '支付成功',
    resource: {
      original_type: originalType,
      algorithm: 'AEAD_AES_256_GCM',
      ciphertext: sealed.toString('base64'),
      associated_data: originalType,
      nonce,
    },
  };
}
