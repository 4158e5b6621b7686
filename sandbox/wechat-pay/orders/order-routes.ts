import type { Answer, Handler } from '../../kit/http/signed-routes';
import { isEarly, orderView, type Order } from './order';
import { CloseRequest, fieldRefusal } from '../requests';
import { rules } from '../rules';
import { refusedBy } from '../signing/signing';
import type { WechatPay } from '../wechat-pay';

export const queryByNumber =
  (pay: WechatPay): Handler =>
  ({ params, query }) =>
    otherMerchant(pay, query.mchid) ?? viewOf(pay.orders.get(params.number ?? ''));

export const queryByTransaction =
  (pay: WechatPay): Handler =>
  ({ params, query }) =>
    otherMerchant(pay, query.mchid) ?? viewOf(pay.orders.rows().find(({ paid }) => paid?.transactionId === params.id));

/** 关单: closing twice is fine; a paid order refuses, and then it counts as paid. */
export const close =
  (pay: WechatPay): Handler =>
  ({ params, body }) => {
    const wrong = fieldRefusal(CloseRequest, body) ?? otherMerchant(pay, (body as { mchid: string }).mchid);
    if (wrong) return wrong;
    const order = pay.orders.get(params.number ?? '');
    if (!order) return unknownOrder;
    if (order.state === 'SUCCESS' || order.state === 'REFUND')
      return refusedBy({ ...rules.closesUnpaid, status: pay.faults.settings().paidCloseStatus });
    const early = isEarly(order, pay.now()) ? pay.faults.earlyClose() : 'taken';
    if (early !== 'taken') return earlyRefusals[early];
    pay.orders.put(order.outTradeNo, { ...order, state: 'CLOSED' });
    return { status: 204 };
  };

const earlyRefusals = {
  FREQUENCY_LIMITED: refusedBy(rules.closesSeldom),
  SYSTEM_ERROR: refusedBy(rules.closesLater),
  USERPAYING: refusedBy(rules.closesNotWhilePaying),
};

const unknownOrder = refusedBy(rules.orderExists);

const viewOf = (order: Order | undefined): Answer => (order ? { status: 200, body: orderView(order) } : unknownOrder);

const otherMerchant = ({ keys }: WechatPay, mchId: unknown): Answer | undefined =>
  mchId === keys.mchId ? undefined : refusedBy(rules.ownMerchant);
