import { shanghaiInstant } from '#domain/days/day';
import { fen, fenFromYuan, yuanExact } from '#domain/payments/money';
import {
  GatewayRefused,
  GatewayUnanswered,
  ProofMismatch,
  type Found,
  type Gateway,
  type Order,
  type Proof,
} from '../../payments/gateway';
import { isUserId } from '../../ports';
import type { Settings } from '../../settings';
import { isTransactionId } from '../numbers';
import { mustSayNone } from '../refusal';
import type { AlipayCall } from './call';
import { alipayTime } from './notification';
import { alipayRefunds } from './refunds';

type Body = Record<string, unknown>;

/** In which app the cashier opens, and where news of its trades go. */
export type MiniProgram = { appId: string; notifyUrl: string };

/** Alipay v3 for a mini-program: the trade exists, and can be paid from the bill list, from the moment it is created. */
export function createAlipayGateway(
  settings: Settings,
  call: AlipayCall,
  miniProgram: MiniProgram = { appId: settings.alipay.appId, notifyUrl: `${settings.publicUrl}/notify/alipay` },
): Gateway {
  const isItsOwn = miniProgram.appId === settings.alipay.appId;
  return {
    async open(order: Order) {
      const { body, refusal } = await call('create', '/v3/alipay/trade/create', {
        body: createOf(order, miniProgram, isItsOwn),
      });
      if (refusal) return { kind: 'refused', refusal };
      mustBeAbout(body, order.outTradeNo);
      return { kind: 'opened', cashier: { kind: 'alipay', tradeNO: String(body.trade_no) } };
    },
    async query(outTradeNo): Promise<Found> {
      const { body, refusal } = await call('query', '/v3/alipay/trade/query', { body: { out_trade_no: outTradeNo } });
      if (refusal) {
        mustSayNone(refusal);
        return { kind: 'absent' };
      }
      return read(body, outTradeNo);
    },
    async close(outTradeNo) {
      const { body, refusal } = await call('close', '/v3/alipay/trade/close', { body: { out_trade_no: outTradeNo } });
      if (!refusal) return body.out_trade_no === outTradeNo ? 'closed' : 'unclear';
      if (refusal.meaning === 'our_fault') throw new GatewayRefused(refusal);
      return 'unclear';
    },
    ...alipayRefunds(call),
  };
}

function read(body: Body, outTradeNo: string): Found {
  const { trade_status: status } = body;
  if (status === 'TRADE_SUCCESS' || status === 'TRADE_FINISHED')
    return { kind: 'paid', proof: queryProof(body, outTradeNo) };
  mustBeAbout(body, outTradeNo);
  if (status !== 'TRADE_CLOSED') return { kind: 'unpaid' };
  // Closed with a date of payment: it was paid, and all of it has gone back.
  if (!body.send_pay_date) return { kind: 'closed', body };
  const proof = queryProof(body, outTradeNo);
  return { kind: 'paid', proof: { ...proof, goneBackFen: proof.amountFen } };
}

/** @throws GatewayUnanswered for an answer about another trade: it is no answer to our question */
function mustBeAbout(body: Body, outTradeNo: string): void {
  if (body.out_trade_no !== outTradeNo)
    throw new GatewayUnanswered(`an answer about trade ${String(body.out_trade_no)}`);
}

/** An open id is good for the app that it was given to: the mini-program's own name for a buyer has a field of its own. */
function createOf(order: Order, { appId, notifyUrl }: MiniProgram, isItsOwn: boolean): Body {
  const openId = isItsOwn ? 'buyer_open_id' : 'op_buyer_open_id';
  return {
    out_trade_no: order.outTradeNo,
    total_amount: yuanExact(fen(order.amountFen)),
    subject: order.description,
    product_code: 'JSAPI_PAY',
    op_app_id: appId,
    ...(isUserId(order.openId) ? { buyer_id: order.openId } : { [openId]: order.openId }),
    time_expire: shanghaiInstant(order.expiresAt).slice(0, 19).replace('T', ' '),
    notify_url: notifyUrl,
  };
}

function queryProof(body: Body, outTradeNo: string): Proof {
  const amountFen = fenFromYuan(String(body.total_amount));
  if (body.out_trade_no !== outTradeNo || amountFen === undefined || !isTransactionId(body.trade_no))
    throw new ProofMismatch('a success that is not ours');
  const paidAt = alipayTime(body.send_pay_date);
  const receivedFen = fenFromYuan(String(body.receipt_amount ?? ''));
  const received = receivedFen === undefined ? {} : { receivedFen };
  return { outTradeNo, transactionId: body.trade_no, paidAt, amountFen, ...received, body };
}
