import { fen, type Fen } from '#domain/payments/money';
import { ProofMismatch, type Proof } from '../../payments/gateway';
import type { Settings } from '../../settings';
import { merchantWords } from './merchant';
import { isOurNumber, isTransactionId } from '../numbers';

/** The states in which an order was paid. REFUND (转入退款) says that some of it, or all, went back: not how much. */
export const paidStates = ['SUCCESS', 'REFUND'];

/** @throws ProofMismatch when merchant, app, number or currency is not ours; the amount is compared with the attempt later. */
export function wechatProof(
  order: Record<string, unknown>,
  { wechat, wechatPay }: Settings,
  outTradeNo?: string,
): Proof {
  const amount = order.amount as { total?: number; currency?: string } | undefined;
  const words = merchantWords(wechatPay);
  const ours =
    words.isOurs(order) &&
    (words.appIn(order) === wechat.appId || words.appIn(order) === wechat.webAppId) &&
    isOurNumber(order.out_trade_no) &&
    (outTradeNo === undefined || order.out_trade_no === outTradeNo) &&
    Number.isSafeInteger(amount?.total) &&
    amount!.total! >= 0 &&
    (amount?.currency ?? 'CNY') === 'CNY' &&
    isTransactionId(order.transaction_id);
  if (!ours) throw new ProofMismatch('a success that is not ours');
  const paidAt = new Date(String(order.success_time));
  const amountFen = fen(amount!.total!);
  const receivedFen = receivedOf(amountFen, order.promotion_detail);
  return {
    outTradeNo: String(order.out_trade_no),
    transactionId: String(order.transaction_id),
    paidAt: Number.isNaN(paidAt.getTime()) ? null : paidAt,
    amountFen,
    ...(receivedFen !== undefined && { receivedFen }),
    ...(order.trade_state === 'REFUND' && { goneBackFen: null }),
    body: order,
  };
}

/**
 * What the payee gets, where a voucher takes of it: 免充值型代金券 (NOCASH) is the merchant's own loss, while one of another kind is paid
 * in by whoever gave it. Undefined where there is none, or its amount cannot be.
 */
function receivedOf(amountFen: Fen, vouchers: unknown): Fen | undefined {
  const own = (Array.isArray(vouchers) ? vouchers : []).filter((one: Voucher | null) => one?.type === 'NOCASH');
  const takenFen = own.reduce<number>(
    (sum, { amount }: Voucher) => sum + (typeof amount === 'number' ? amount : NaN),
    0,
  );
  const leftFen = amountFen - takenFen;
  return own.length > 0 && Number.isSafeInteger(leftFen) && leftFen >= 0 ? fen(leftFen) : undefined;
}
type Voucher = { type?: unknown; amount?: unknown };

/**
 * A refund that WeChat Pay tells of (退款通知), as what has gone back under its number.
 * @throws ProofMismatch when merchant or number is not ours
 */
export function wechatRefundProof(news: Record<string, unknown>, { wechatPay }: Settings): Proof | undefined {
  const amount = news.amount as { total?: number; refund?: number } | undefined;
  if (news.refund_status !== 'SUCCESS') return undefined;
  const ours =
    merchantWords(wechatPay).isOurs(news) &&
    isOurNumber(news.out_trade_no) &&
    isOurNumber(news.out_refund_no) &&
    isTransactionId(news.transaction_id) &&
    Number.isSafeInteger(amount?.total) &&
    Number.isSafeInteger(amount?.refund) &&
    amount!.refund! > 0 &&
    amount!.total! >= amount!.refund!;
  if (!ours) throw new ProofMismatch('a refund that is not ours');
  return {
    outTradeNo: String(news.out_trade_no),
    transactionId: String(news.transaction_id),
    paidAt: null,
    amountFen: fen(amount!.total!),
    refund: { refundNo: String(news.out_refund_no), amountFen: fen(amount!.refund!) },
    body: news,
  };
}
