import { fen, fenFromYuan, yuanExact } from '#domain/payments/money';
import { GatewayUnanswered, type Gateway, type Refund, type RefundFound } from '../../payments/gateway';
import { refundReasons } from '../refund-reasons';
import { mustSayNone } from '../refusal';
import type { AlipayCall } from './call';

type Asked = Pick<Refund, 'outTradeNo' | 'refundNo'> & { amountFen?: number };
type Body = Record<string, unknown>;

export function alipayRefunds(
  call: AlipayCall,
): Pick<Gateway, 'refund' | 'queryRefund' | 'isSentBack' | 'betweenRefundsMs'> {
  /** undefined: there is no refund under this number, or it has not succeeded (both are an empty answer there). */
  async function find(asked: Asked): Promise<Body | undefined> {
    const { body, refusal } = await call('refund_query', '/v3/alipay/trade/fastpay/refund/query', {
      body: {
        out_trade_no: asked.outTradeNo,
        out_request_no: asked.refundNo,
        query_options: ['refund_detail_item_list', 'deposit_back_info'],
      },
    });
    if (refusal) {
      mustSayNone(refusal);
      return undefined;
    }
    if (body.refund_status !== 'REFUND_SUCCESS') return undefined;
    const amountFen = fenFromYuan(String(body.refund_amount));
    const isIt =
      body.out_trade_no === asked.outTradeNo &&
      body.out_request_no === asked.refundNo &&
      (asked.amountFen === undefined || amountFen === asked.amountFen);
    if (!isIt || amountFen === undefined)
      throw new GatewayUnanswered(`an answer about refund ${String(body.out_request_no)}`);
    return body;
  }

  async function queryRefund(asked: Asked): Promise<RefundFound> {
    const body = await find(asked);
    if (!body) return { kind: 'absent' };
    return { kind: 'done', amountFen: fenFromYuan(String(body.refund_amount))!, body };
  }

  return {
    betweenRefundsMs: 3000,
    queryRefund,
    async refund(refund: Refund) {
      const { body, refusal } = await call('refund', '/v3/alipay/trade/refund', {
        body: {
          out_trade_no: refund.outTradeNo,
          out_request_no: refund.refundNo,
          refund_amount: yuanExact(fen(refund.amountFen)),
          refund_reason: refundReasons[refund.cause],
        },
      });
      if (refusal) return { kind: 'refused', refusal };
      if (body.out_trade_no !== refund.outTradeNo)
        throw new GatewayUnanswered(`an answer about trade ${String(body.out_trade_no)}`);
      if (body.fund_change === 'Y') return { kind: 'done', amountFen: refund.amountFen, body };
      const found = await queryRefund(refund);
      return found.kind === 'done' ? found : { kind: 'pending' };
    },
    /** deposit_back_info (银行卡冲退): F says that the bank could not put it on the card and has sent it back. */
    async isSentBack(asked) {
      const info = (await find(asked))?.deposit_back_info as { dback_status?: string } | undefined;
      return info?.dback_status === 'F';
    },
  };
}
