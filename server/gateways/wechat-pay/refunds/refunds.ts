import { fen } from '#domain/payments/money';
import {
  GatewayRefused,
  GatewayUnanswered,
  type Gateway,
  type Refund,
  type RefundAnswer,
} from '../../../payments/gateway';
import { refundReasons } from '../../refund-reasons';
import { mustSayNone } from '../../refusal';
import { refusalOf, type WechatPayAnswer, type WechatPayCall } from '../calls/call';
import type { MerchantWords } from '../merchant';

export const refundPath = '/v3/refund/domestic/refunds';

/** 退款: asked for once, then learnt of by its number; a part each minute (doc/v3/merchant/4012556457, note 9). */
export function wechatRefunds(
  call: WechatPayCall,
  { beside, refundQuery }: MerchantWords,
): Pick<Gateway, 'refund' | 'queryRefund' | 'betweenRefundsMs'> {
  return {
    betweenRefundsMs: 61_000,
    async refund(refund: Refund) {
      const answer = await call('POST', refundPath, {
        ...beside,
        out_trade_no: refund.outTradeNo,
        out_refund_no: refund.refundNo,
        reason: refundReasons[refund.cause],
        ...(refund.fundsAccount && { funds_account: refund.fundsAccount }),
        amount: { refund: refund.amountFen, total: refund.totalFen, currency: 'CNY' },
      });
      if (answer.status !== 200) return { kind: 'refused', refusal: refusalOf(answer, 'refund') };
      return readRefund(answer, refund);
    },
    async queryRefund(refund) {
      const answer = await call('GET', `${refundPath}/${refund.refundNo}${refundQuery}`);
      if (answer.status === 200) return readRefund(answer, refund);
      const refusal = refusalOf(answer, 'refund_query');
      mustSayNone(refusal);
      return { kind: 'absent' };
    },
  };
}

/** @throws GatewayUnanswered for an answer about another refund: it is no answer to our question */
export function readRefund(
  { body }: WechatPayAnswer,
  asked: Pick<Refund, 'outTradeNo' | 'refundNo'> & { amountFen?: number },
): Exclude<RefundAnswer, { kind: 'refused' }> {
  const amountFen = (body.amount as { refund?: number } | undefined)?.refund;
  const isIt =
    body.out_refund_no === asked.refundNo &&
    body.out_trade_no === asked.outTradeNo &&
    (asked.amountFen === undefined || amountFen === asked.amountFen);
  if (!isIt)
    throw new GatewayUnanswered(`an answer about refund ${String(body.out_refund_no)} of ${String(amountFen)}`);
  switch (body.status) {
    case 'SUCCESS':
      return { kind: 'done', amountFen: fen(amountFen!), body, ...(isMerchants(body) && { toMerchant: true }) };
    case 'CLOSED':
      return { kind: 'closed', body };
    case 'ABNORMAL':
      return { kind: 'abnormal', body };
    case 'PROCESSING':
      return { kind: 'pending' };
    default:
      throw new GatewayRefused({
        code: String(body.status),
        meaning: 'not_known',
        message: 'a state of a refund that no document names',
        requestId: '',
      });
  }
}

/** 退款入账账户: 商户基本账户 or 商户结算银行账户 where an abnormal refund was ended to the merchant: the payer has nothing of it. */
const isMerchants = (body: Record<string, unknown>): boolean =>
  typeof body.user_received_account === 'string' && body.user_received_account.startsWith('商户');
