import { fenFromYuan } from '#domain/payments/money';
import { ProofMismatch, type Proof } from '../../payments/gateway';
import type { Settings } from '../../settings';
import { isOurNumber, isTransactionId } from '../numbers';
import type { AlipayForm } from '../../alipay-form';

/**
 * refund_fee is all that has gone back so far, ours and others'; a whole return ends in TRADE_CLOSED with a date of payment.
 * @throws ProofMismatch for another app or seller, or a success without number or amount; undefined when it tells of no payment
 */
export function alipayProof(fields: AlipayForm, { alipay }: Settings): Proof | undefined {
  if (fields.app_id !== alipay.appId || fields.seller_id !== alipay.sellerId) {
    throw new ProofMismatch('a notification for another app or seller');
  }
  const isPaid = fields.trade_status === 'TRADE_SUCCESS' || fields.trade_status === 'TRADE_FINISHED';
  const isReturned = fields.trade_status === 'TRADE_CLOSED' && Boolean(fields.gmt_payment);
  if (!isPaid && !isReturned) return undefined;
  const amountFen = fenFromYuan(fields.total_amount ?? '');
  if (amountFen === undefined || !isOurNumber(fields.out_trade_no) || !isTransactionId(fields.trade_no))
    throw new ProofMismatch('a success without number or amount');
  const receivedFen = fenFromYuan(fields.receipt_amount ?? '');
  const goneBackFen = isReturned ? amountFen : fenFromYuan(fields.refund_fee ?? '');
  return {
    outTradeNo: fields.out_trade_no,
    transactionId: fields.trade_no,
    paidAt: alipayTime(fields.gmt_payment),
    amountFen,
    ...(receivedFen !== undefined && { receivedFen }),
    ...(goneBackFen && { goneBackFen }),
    ...(goneBackFen && isOurNumber(fields.out_biz_no) && { refund: { refundNo: fields.out_biz_no, amountFen: null } }),
    body: fields,
  };
}

/** Alipay's wall time in Shanghai; null for none, or for what is no time. */
export function alipayTime(text: unknown): Date | null {
  const at = new Date(`${String(text ?? '').replace(' ', 'T')}+08:00`);
  return Number.isNaN(at.getTime()) ? null : at;
}
