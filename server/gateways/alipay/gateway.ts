import type { AlipaySdk } from 'alipay-sdk';
import { shanghaiInstant } from '#domain/day';
import { fen, fenFromYuan, yuanExact } from '#domain/money';
import {
  GatewayUnanswered,
  ProofMismatch,
  type Found,
  type Gateway,
  type Order,
  type Proof,
} from '../../payments/gateway';
import type { Settings } from '../../settings';

type Body = Record<string, unknown>;

/** Alipay v3 for a mini-program: the trade exists, and can be paid from the bill list, from the moment it is created. */
export function createAlipayGateway(settings: Settings, sdk: AlipaySdk): Gateway {
  const call = alipayCall(sdk);
  return {
    async open(order: Order) {
      const answer = await call('/v3/alipay/trade/create', createOf(order, settings));
      if (answer.refused) return { kind: 'refused', code: answer.refused };
      return { kind: 'opened', cashier: { kind: 'alipay', tradeNO: String(answer.body.trade_no) } };
    },
    async query(outTradeNo): Promise<Found> {
      const answer = await call('/v3/alipay/trade/query', { out_trade_no: outTradeNo });
      if (answer.refused) return { kind: 'absent' };
      const { trade_status: status } = answer.body;
      if (status === 'TRADE_SUCCESS' || status === 'TRADE_FINISHED')
        return { kind: 'paid', proof: queryProof(answer.body, outTradeNo) };
      // TRADE_CLOSED may also mean paid and wholly given back: a date of payment tells.
      if (status === 'TRADE_CLOSED' && answer.body.send_pay_date)
        return { kind: 'paid', proof: queryProof(answer.body, outTradeNo) };
      return status === 'TRADE_CLOSED' ? { kind: 'closed', body: answer.body } : { kind: 'unpaid' };
    },
    async close(outTradeNo) {
      const answer = await call('/v3/alipay/trade/close', { out_trade_no: outTradeNo });
      return answer.refused ? 'unclear' : 'closed';
    },
    async refund({ outTradeNo, refundNo, amountFen }) {
      const answer = await call('/v3/alipay/trade/refund', {
        out_trade_no: outTradeNo,
        out_request_no: refundNo,
        refund_amount: yuanExact(fen(amountFen)),
        refund_reason: '重复缴款退回',
      });
      if (answer.refused) return { kind: 'refused', code: answer.refused };
      if (answer.body.fund_change === 'Y') return { kind: 'done', body: answer.body };
      const asked = await call('/v3/alipay/trade/fastpay/refund/query', {
        out_trade_no: outTradeNo,
        out_request_no: refundNo,
      });
      return asked.body?.refund_status === 'REFUND_SUCCESS' ? { kind: 'done', body: asked.body } : { kind: 'pending' };
    },
  };
}

function createOf(order: Order, { alipay, publicUrl }: Settings): Body {
  return {
    out_trade_no: order.outTradeNo,
    total_amount: yuanExact(fen(order.amountFen)),
    subject: order.description,
    product_code: 'JSAPI_PAY',
    op_app_id: alipay.appId,
    buyer_open_id: order.openId,
    time_expire: shanghaiInstant(order.expiresAt).slice(0, 19).replace('T', ' '),
    notify_url: `${publicUrl}/notify/alipay`,
  };
}

/** curl() throws for 4xx without checking their signature; such a refusal is reported, never believed for good. */
const alipayCall =
  (sdk: AlipaySdk) =>
  async (path: string, body: Body): Promise<{ refused?: string; body: Body }> => {
    try {
      const { data } = await sdk.curl<Body>('POST', path, { body });
      return { body: data };
    } catch (error) {
      const { responseHttpStatus: status, code } = error as { responseHttpStatus?: number; code?: string };
      if (status !== undefined && status >= 400 && status < 500) return { refused: code ?? String(status), body: {} };
      throw new GatewayUnanswered(String(error));
    }
  };

function queryProof(body: Body, outTradeNo: string): Proof {
  const amountFen = fenFromYuan(String(body.total_amount));
  if (body.out_trade_no !== outTradeNo || amountFen === undefined)
    throw new ProofMismatch('a success that is not ours');
  const paidAt = new Date(`${String(body.send_pay_date).replace(' ', 'T')}+08:00`);
  return { outTradeNo, transactionId: String(body.trade_no), paidAt, amountFen, body };
}
