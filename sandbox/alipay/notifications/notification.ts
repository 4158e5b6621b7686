// 支付宝异步通知: a form, signed RSA2 over its sorted fields without sign and sign_type.
// Heard is exactly `success`.
import { wall } from '../../kit/time/china-time';
import type { Faults } from '../../kit/faults/faults';
import type { Keys } from '../../kit/store/keys';
import type { Carrier, Notification } from '../../kit/http/notifications';
import type { Alipay } from '../alipay';
import { rsa2 } from '../signing/signing';
import { refundedFen, toldFunds, tradeStatus, type Trade } from '../trades/trade';
import { yuanOf } from '../yuan';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** 4m/10m/10m/1h/2h/6h/15h after the first: eight deliveries in about 24 h 24 min. The first is a knob. */
const laterWaitsMs = [10 * MINUTE, 10 * MINUTE, HOUR, 2 * HOUR, 6 * HOUR, 15 * HOUR];

type Parts = { keys: Keys['alipay']; faults: Faults; now: () => Date };

export function alipayCarrier({ keys, faults, now }: Parts): Carrier {
  return {
    waitsMs: () => [faults.settings().alipayFirstWaitMs, ...laterWaitsMs],
    heard: ({ status, body }) => status === 200 && body === 'success',
    wrap(notification) {
      const fields = {
        ...fieldsOf(notification),
        notify_time: wall(now()),
        app_id: String(notification.content.app_id ?? keys.appId),
        version: '1.0',
        charset: 'utf-8',
      };
      const sign = rsa2(sortedText(fields), keys.alipay.privateKey);
      const body = new URLSearchParams({ ...fields, sign_type: 'RSA2', sign }).toString();
      return {
        headers: { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' },
        body,
      };
    },
  };
}

/** notify_id stays the same however often the same thing is told. */
const fieldsOf = ({ id, content }: Notification): Record<string, string> => ({
  ...(content as Record<string, string>),
  notify_type: 'trade_status_sync',
  notify_id: `${id.replaceAll('-', '')}0`,
});

const sortedText = (fields: Record<string, string>): string =>
  Object.entries(fields)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');

/** Tells how a trade stands now. */
export function tellMerchant(alipay: Alipay, trade: Trade, refundNo?: string): void {
  if (trade.notifyUrl === null) return;
  const status = tradeStatus(trade, alipay.now());
  const content = notificationFields(alipay, trade, status, refundNo);
  alipay.notifications.enqueue({ gateway: 'alipay', url: trade.notifyUrl, content, event: status });
}

/** Empty fields are left out unless a knob says otherwise: no page tells what the real one does. */
export function notificationFields(
  { keys, faults }: Alipay,
  trade: Trade,
  status: string,
  refundNo?: string,
): Record<string, string> {
  const last = trade.refunds.at(-1);
  const paid = yuanOf(trade.paidAt === null ? 0 : trade.totalFen);
  const fields: Record<string, string | null | undefined> = {
    ...(trade.providerApp && { app_id: trade.providerApp }),
    trade_no: trade.tradeNo,
    out_trade_no: trade.outTradeNo,
    out_biz_no: refundNo,
    trade_status: status,
    subject: trade.subject,
    body: trade.body,
    passback_params: trade.passbackParams,
    seller_id: keys.sellerId,
    auth_app_id: keys.appId,
    buyer_open_id: trade.buyerOpenId,
    buyer_logon_id: '159****0000',
    total_amount: yuanOf(trade.totalFen),
    gmt_create: wall(new Date(trade.createdAt)),
    receipt_amount: paid,
    buyer_pay_amount: paid,
    invoice_amount: paid,
    point_amount: '0.00',
    gmt_payment: trade.paidAt && wall(new Date(trade.paidAt)),
    fund_bill_list: trade.paidAt && JSON.stringify(toldFunds(trade)),
    gmt_close: trade.closedAt && wall(new Date(trade.closedAt)),
    refund_fee: last && yuanOf(refundedFen(trade)),
    gmt_refund: last && `${wall(new Date(last.at))}.000`,
  };
  const withEmpty = faults.settings().alipayEmptyFields;
  const kept = Object.entries(fields).filter(([, value]) => withEmpty || Boolean(value));
  return Object.fromEntries(kept.map(([name, value]) => [name, value ?? '']));
}
