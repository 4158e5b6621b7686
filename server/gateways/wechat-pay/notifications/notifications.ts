import type { VerifiedNotification } from '../../../payments/proofs/receive-notification';
import type { Clock } from '../../../ports';
import type { Settings } from '../../../settings';
import type { NotificationRequest, Notifications } from '../../types';
import type { KeyRing } from '../keys/key-ring';
import { openNotification } from './notification';
import { isOurNumber } from '../../numbers';
import { paidStates, wechatProof, wechatRefundProof } from '../proof';
import { isGenuine, signedMessage } from '../keys/signing';

export type WechatPayNotificationDeps = { settings: Settings; clock: Clock; keys: Pick<KeyRing, 'holding'> };

export function createWechatPayNotifications({ settings, clock, keys }: WechatPayNotificationDeps): Notifications {
  async function verify({ header, body }: NotificationRequest): Promise<VerifiedNotification | undefined> {
    const message = signedMessage(header, body);
    const seconds = Math.floor(clock.now().getTime() / 1000);
    const genuine = isGenuine(message, await keys.holding(message.serial), seconds);
    const notification = genuine ? openNotification(body, settings.wechatPay.apiV3Key) : undefined;
    if (!notification) return undefined;
    const { id, eventType, order } = notification;
    return {
      gateway: 'wechat',
      id,
      outTradeNo: isOurNumber(order.out_trade_no) ? order.out_trade_no : undefined,
      read: () => proofIn(eventType, order),
    };
  }

  /** The content tells, not the envelope: a success is what its trade_state says. */
  function proofIn(eventType: string, order: Record<string, unknown>) {
    if (eventType.startsWith('REFUND.')) return wechatRefundProof(order, settings);
    const isPaid = eventType === 'TRANSACTION.SUCCESS' && paidStates.includes(String(order.trade_state));
    return isPaid ? wechatProof(order, settings) : undefined;
  }

  return {
    verify,
    answers: {
      taken: { status: 204 },
      not_genuine: { status: 401, body: { code: 'FAIL', message: 'not genuine' } },
      not_ours: { status: 422, body: { code: 'FAIL', message: 'not ours' } },
    },
  };
}
