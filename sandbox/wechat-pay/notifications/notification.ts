// 微信支付 支付通知与退款通知: the content is encrypted with the APIv3 key and the whole signed.
import { rfc3339 } from '../../kit/time/china-time';
import type { Keys } from '../../kit/store/keys';
import type { Carrier, Notification } from '../../kit/http/notifications';
import { seal } from '../signing/encryption';
import { signatureHeaders } from '../signing/signing';
import type { SigningKeys } from '../signing/signing-keys';

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

type Parts = { keys: Keys['wechatPay']; now: () => Date; signingKeys: SigningKeys };

export function wechatPayCarrier(parts: Parts): Carrier {
  return {
    waitsMs: () => waitsMs,
    heard: ({ status }) => status === 200 || status === 204,
    wrap(notification) {
      const body = JSON.stringify(encrypted(parts.keys.apiV3Key, notification));
      const headers = {
        'Content-Type': 'application/json',
        ...signatureHeaders(parts, body, parts.signingKeys.forNotification()),
      };
      return { headers, body };
    },
  };
}

function encrypted(apiV3Key: string, notification: Notification): object {
  const originalType = notification.event.startsWith('REFUND') ? 'refund' : 'transaction';
  return {
    id: notification.id,
    create_time: rfc3339(new Date(notification.createdAt)),
    resource_type: 'encrypt-resource',
    event_type: notification.event,
    summary: originalType === 'refund' ? '退款结果' : '支付成功',
    resource: {
      original_type: originalType,
      ...seal(apiV3Key, originalType, JSON.stringify(notification.content)),
    },
  };
}
