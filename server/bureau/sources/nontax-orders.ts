import { fen } from '#domain/payments/money';
import { Refused, type TreasuryCounter } from '../../ports';
import type { WechatAnswer } from '../../accounts/wechat-api';
import { noticeOf, orderStates, penaltyNotice, queryFee, type NonTaxCall, type NonTaxCity } from './nontax-call';

/**
 * The treasury's own cashier: `unifiedorder` opens it for one notice, `getorder` says how it went, `refund` gives back what
 * was paid twice. No fen passes through a merchant account of ours (Administrative Penalty Law, art. 67).
 */
export const createNonTaxOrders = (call: NonTaxCall, city: NonTaxCity): TreasuryCounter => ({
  async open({ number, totalFen, openId, payerIp, inBrowser, returnTo }) {
    const owed = await queryFee(call, city, number);
    if (owed.fee !== totalFen) throw new Refused('amount_changed');
    const answer = await call('unifiedorder', {
      service_id: city.serviceId,
      ...(city.bankId && { bank_id: city.bankId }),
      ...noticeOf(city, number),
      department_name: city.office.name,
      payment_notice_type: penaltyNotice,
      user_name: owed.user_name,
      items: owed.items,
      payment_notice_create_time: owed.payment_notice_create_time,
      payment_expire_date: owed.payment_expire_date,
      desc: '交通违法罚款',
      fee: totalFen,
      ip: payerIp,
      ...(inBrowser
        ? { scene: 'biz', trade_type: 'MWEB', return_url: returnTo }
        : { scene: 'miniprogram', openid: openId }),
    });
    return {
      orderId: text(answer.order_id),
      cashier: inBrowser ? { kind: 'redirect', url: text(answer.pay_url) } : miniProgram(answer),
    };
  },

  async query(orderId) {
    const {
      status,
      fee,
      trans_id: transactionId,
    } = await call('getorder', { service_id: city.serviceId, order_id: orderId });
    const state = orderStates[Number(status)];
    if (!state || typeof fee !== 'number' || !Number.isSafeInteger(fee) || fee < 0) throw new Refused('bureau_down');
    return { state, feeFen: fen(fee), transactionId: typeof transactionId === 'string' ? transactionId : null };
  },

  /** The whole order: a part would need a number of its own, and nobody owes half a decision. */
  async refund(orderId, reason) {
    await call('refund', { order_id: orderId, reason });
  },
});

function miniProgram({ miniprogram }: WechatAnswer) {
  const { appid, pagepath, query_string: query } = (miniprogram ?? {}) as Record<string, unknown>;
  return { kind: 'mini_program' as const, appId: text(appid), path: `${text(pagepath)}?${text(query)}` };
}

function text(value: unknown): string {
  if (typeof value !== 'string' || value === '') throw new Refused('bureau_down');
  return value;
}
